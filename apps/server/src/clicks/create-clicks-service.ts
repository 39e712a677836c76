import type { AppDeps } from '../app-deps.ts';
import type { WriteQueue } from '../ingest/queue/write-queue.ts';
import { findDestination } from '../offers/offer-lookups.ts';
import { removePostbacks } from '../postbacks/remove-postbacks.ts';
import { removeRecords } from '../records/remove-records.ts';
import { Click } from './click-entity.ts';
import type { ClicksService } from './clicks-service.ts';

export function createClicksService(
  deps: Pick<AppDeps, 'database' | 'clock' | 'makeId'> & { readonly queue: WriteQueue },
): ClicksService {
  return {
    create: async (click) => {
      const offer = await findDestination(deps.database.em(), click.offerId);
      if (offer === null) return { ok: false, error: 'OFFER_NOT_FOUND' };
      if (offer.archived) return { ok: false, error: 'OFFER_ARCHIVED' };
      const transactionId = deps.makeId();
      const stored = await deps.queue.add({
        kind: 'click',
        click: {
          transactionId,
          offerId: click.offerId,
          affiliateId: click.affiliateId ?? null,
          subs: click.subs ?? [],
          externalTransactionId: click.externalTransactionId ?? null,
          test: click.test === true,
          createdAt: deps.clock(),
        },
      });
      if (stored === null) return { ok: false, error: 'OVERLOADED' };
      if (stored.kind === 'failed') throw new Error(`A click was not stored: ${stored.failure}`);
      return { ok: true, value: { transactionId, destinationUrl: offer.destinationUrl } };
    },

    removeTest: async (transactionId) =>
      deps.database.em().transactional(async (em) => {
        const click = await em.findOne(Click, { transactionId });
        if (click === null) return { ok: false, error: 'CLICK_NOT_FOUND' };
        if (!click.test) return { ok: false, error: 'NOT_A_TEST' };
        const records = await removeRecords(em, click.id);
        const postbacks = await removePostbacks(em, click);
        const clicks = await em.nativeDelete(Click, { id: click.id });
        return { ok: true, value: { ...records, postbacks, clicks } };
      }),
  };
}
