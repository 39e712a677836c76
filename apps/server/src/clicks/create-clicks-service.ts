import type { AppDeps } from '../app-deps.ts';
import { findDestination } from '../offers/offer-lookups.ts';
import { removePostbacks } from '../postbacks/remove-postbacks.ts';
import { removeRecords } from '../records/remove-records.ts';
import { Click } from './click-entity.ts';
import type { ClicksService } from './clicks-service.ts';

export function createClicksService(
  deps: Pick<AppDeps, 'database' | 'clock' | 'makeId'>,
): ClicksService {
  return {
    create: async (click) => {
      const em = deps.database.em();
      const offer = await findDestination(em, click.offerId);
      if (offer === null) return { ok: false, error: 'OFFER_NOT_FOUND' };
      if (offer.archived) return { ok: false, error: 'OFFER_ARCHIVED' };
      const [sub1 = null, sub2 = null, sub3 = null, sub4 = null, sub5 = null] = click.subs ?? [];
      const transactionId = deps.makeId();
      await em.insert(Click, {
        transactionId,
        offerId: click.offerId,
        affiliateId: click.affiliateId ?? null,
        sub1,
        sub2,
        sub3,
        sub4,
        sub5,
        externalTransactionId: click.externalTransactionId ?? null,
        test: click.test ?? false,
        createdAt: deps.clock(),
      });
      return { ok: true, value: { transactionId, destinationUrl: offer.destinationUrl } };
    },

    removeTest: async (transactionId) =>
      deps.database.em().transactional(async (em) => {
        const click = await em.findOne(Click, { transactionId });
        if (click === null) return { ok: false, error: 'CLICK_NOT_FOUND' };
        if (!click.test) return { ok: false, error: 'NOT_A_TEST' };
        const records = await removeRecords(em, transactionId);
        const postbacks = await removePostbacks(em, transactionId);
        const clicks = await em.nativeDelete(Click, { transactionId });
        return { ok: true, value: { ...records, postbacks, clicks } };
      }),
  };
}
