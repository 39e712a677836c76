import { insertInto, insertRows } from '../db/transaction/many-rows.ts';
import type { Sql } from '../db/transaction/sql.ts';
import { addToTotals } from '../totals/add-to-totals.ts';
import { conversionGoal } from '../totals/goals.ts';

/** A click as it is stored; `subs` are sub1 to sub5. */
export interface ClickColumns {
  readonly transactionId: string;
  readonly offerId: number;
  readonly affiliateId: string | null;
  readonly subs: readonly (string | null)[];
  readonly externalTransactionId: string | null;
  readonly test: boolean;
  readonly createdAt: number;
}

const subNumbers = [1, 2, 3, 4, 5];

const clicks = insertInto('click', [
  'transaction_id',
  'offer_id',
  'affiliate_id',
  'external_transaction_id',
  'test',
  'created_at',
  ...subNumbers.map((number) => `sub${number}`),
]);

/** Stores clicks and counts them; a test's click is not counted. */
export function storeClicks(sql: Sql, given: readonly ClickColumns[]): void {
  insertRows(
    sql,
    clicks,
    given.map((click) => [
      click.transactionId,
      click.offerId,
      click.affiliateId,
      click.externalTransactionId,
      click.test ? 1 : 0,
      click.createdAt,
      ...subNumbers.map((number) => click.subs[number - 1] ?? null),
    ]),
  );
  addToTotals(
    sql,
    given
      .filter(({ test }) => !test)
      .map(({ createdAt, offerId, affiliateId }) => ({
        at: createdAt,
        offerId,
        goal: conversionGoal,
        affiliateId,
        clicks: 1,
      })),
  );
}
