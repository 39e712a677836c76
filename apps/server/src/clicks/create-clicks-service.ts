import type { AppDeps } from '../app-deps.ts';
import { createWriteTransaction } from '../db/transaction/write-transaction.ts';
import { findDestination } from '../offers/offer-lookups.ts';
import { removePostbacks } from '../postbacks/remove-postbacks.ts';
import { removeRecords } from '../records/remove-records.ts';
import { Click } from './click-entity.ts';
import type { ClicksService } from './clicks-service.ts';

export function createClicksService(
  deps: Pick<AppDeps, 'database' | 'clock' | 'makeId'>,
): ClicksService {
  // A visitor is worth the wait for another process's lock.
  const transact = createWriteTransaction(deps.database.em);
  return {
    create: async (click) => {
      const em = deps.database.em();
      const offer = await findDestination(em, click.offerId);
      if (offer === null) return { ok: false, error: 'OFFER_NOT_FOUND' };
      if (offer.archived) return { ok: false, error: 'OFFER_ARCHIVED' };
      const transactionId = deps.makeId();
      await transact((sql) =>
        sql.run(
          `insert into click (transaction_id, offer_id, affiliate_id, sub1, sub2, sub3, sub4, sub5,
            external_transaction_id, test, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          transactionId,
          click.offerId,
          click.affiliateId ?? null,
          ...[0, 1, 2, 3, 4].map((index) => click.subs?.[index] ?? null),
          click.externalTransactionId ?? null,
          click.test === true ? 1 : 0,
          deps.clock(),
        ),
      );
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
