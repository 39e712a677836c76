import { insertInto, insertRows } from '../db/transaction/many-rows.ts';
import type { Sql } from '../db/transaction/sql.ts';
import { conversionGoal } from '../totals/goals.ts';
import type { TotalChange } from '../totals/total-change.ts';

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

const clicks = insertInto('click', {
  transaction_id: 'text',
  offer_id: 'integer',
  affiliate_id: 'text',
  external_transaction_id: 'text',
  test: 'integer',
  created_at: 'integer',
  ...Object.fromEntries(subNumbers.map((number) => [`sub${number}`, 'text' as const])),
});

/** Sends what stores clicks. */
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
}

/** What clicks add to the totals; a test's click is not counted. */
export function clickTotals(given: readonly ClickColumns[]): TotalChange[] {
  return given
    .filter(({ test }) => !test)
    .map(({ createdAt, offerId, affiliateId }) => ({
      at: createdAt,
      offerId,
      goal: conversionGoal,
      affiliateId,
      clicks: 1,
    }));
}
