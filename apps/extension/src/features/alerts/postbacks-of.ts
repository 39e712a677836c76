import type { Alert } from '../../api/api-types.ts';
import { noFilter, type LogFilter } from '../../kept-postbacks/log-filter.ts';

/** What the log is narrowed to where it shows the postbacks that an alert is about. */
export function postbacksOf({ kind, code, offerId }: Alert): LogFilter {
  const ofOffer = { ...noFilter, offerId };
  switch (kind) {
    case 'TROUBLE_NEW':
      return { ...ofOffer, code };
    case 'OFFER_SILENT':
      return ofOffer;
    case 'DUPLICATES_BURST':
      return { ...ofOffer, verdicts: ['duplicate'] };
  }
}
