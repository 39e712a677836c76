import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { i18n } from '../../../../language/i18n.ts';
import { CopyButton } from '../../../../ui/copy-button.tsx';
import { MaskedUrl } from '../../../../ui/masked-url.tsx';
import { Notice } from '../../../../ui/status.tsx';
import { linkWarnings, trackingLink, type LinkValues } from './tracking-link.ts';

interface LinkResultProps {
  readonly offer: OfferWithEvents;
  readonly publicUrl: string;
  readonly values: LinkValues;
}

/** The finished link, and what the endpoint would make of it otherwise than expected. */
export function LinkResult({ offer, publicUrl, values }: LinkResultProps) {
  const link = trackingLink({ publicUrl, offerId: offer.id }, values);
  const title = i18n.t('clicks.link');
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start gap-2">
        <MaskedUrl url={link} tokens={[]} label={title} className="min-w-0 flex-1" />
        <CopyButton text={link} what={title} kind="primary" />
      </div>
      <div role="status" className="flex flex-col gap-2 empty:hidden">
        {offer.archivedAt !== null && (
          <Notice tone="error">{i18n.t('clicks.offer_archived')}</Notice>
        )}
        {linkWarnings(values).map(({ field, kind }) => (
          <Notice key={field} tone={kind === 'macro' ? 'info' : 'warn'}>
            {i18n.t(`clicks.warn_${kind}`, { field: i18n.t(`clicks.field_${field}`) })}
          </Notice>
        ))}
      </div>
    </div>
  );
}
