import type { KeysText } from '../../db/transaction/many-rows.ts';
import { selectRows } from '../../db/transaction/many-rows.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import { conversionGoal } from '../../totals/goals.ts';

export interface ClickRow {
  readonly id: number;
  readonly transactionId: string;
  readonly offerId: number;
  readonly affiliateId: string | null;
  readonly test: boolean;
}

/** An event of a click, under the sender's own id where there is one. */
export interface Goal {
  readonly clickId: number;
  readonly eventId: number;
  readonly orderId: string | null;
}

/** Says whether something was recorded for it. */
export interface RecordedGoals {
  has(goal: Goal): boolean;
}

const clicksById: KeysText = {
  as: 'list',
  types: ['text'],
  head: `select id, transaction_id as "transactionId", offer_id as "offerId",
    affiliate_id as "affiliateId", test from click where transaction_id`,
  tail: '',
};

const conversionsByClick: KeysText = {
  as: 'list',
  types: ['integer'],
  head: `select click_id as "clickId", exists (select 1 from reversal
    where reversal.click_id = conversion.click_id and goal = ${conversionGoal}
    limit 1 offset 0) as reversed
    from conversion where click_id`,
  tail: '',
};

// One row is proof enough: a click may have an event very often. The plain joins of lists to tables
// would read them all; `offset 0` keeps PostgreSQL from making joins of these.
const recordsByGoal: KeysText = {
  as: 'rows',
  types: ['integer', 'integer'],
  head: `select column1 as "clickId", column2 as "eventId" from`,
  tail: `where exists (select 1 from event_record
    where click_id = column1 and event_id = column2 limit 1 offset 0)`,
};

const recordsByOrder: KeysText = {
  as: 'rows',
  types: ['integer', 'integer', 'text'],
  head: `select column1 as "clickId", column2 as "eventId", column3 as "orderId" from`,
  tail: `where exists (select 1 from event_record
    where click_id = column1 and event_id = column2 and order_id = column3 limit 1 offset 0)`,
};

/** The clicks with these ids. */
export async function findClicks(
  sql: Sql,
  transactionIds: readonly string[],
): Promise<ReadonlyMap<string, ClickRow>> {
  const keys = [...new Set(transactionIds)].map((id) => [id]);
  const rows = await selectRows<Omit<ClickRow, 'test'> & { readonly test: number }>(
    sql,
    clicksById,
    keys,
  );
  return new Map(rows.map((row) => [row.transactionId, { ...row, test: row.test === 1 }]));
}

/** Finds clicks within one transaction. */
export type FindClicks = (
  transactionIds: readonly string[],
) => Promise<ReadonlyMap<string, ClickRow>>;

/**
 * Asks for clicks before anybody needs them, so that it is not waited for by itself. Who needs others as
 * well asks for his own.
 */
export function findClicksAhead(sql: Sql, transactionIds: readonly string[]): FindClicks {
  const asked = new Set(transactionIds);
  const found = findClicks(sql, transactionIds);
  // It is waited for later, unless something before that fails.
  found.catch(() => undefined);
  return (ids) => (ids.every((id) => asked.has(id)) ? found : findClicks(sql, ids));
}

/** Which of these clicks have their conversion, and whether it was reversed. */
export async function findConversions(
  sql: Sql,
  clickIds: readonly number[],
): Promise<ReadonlyMap<number, { readonly reversed: boolean }>> {
  const keys = [...new Set(clickIds)].map((id) => [id]);
  const rows = await selectRows<{ readonly clickId: number; readonly reversed: number }>(
    sql,
    conversionsByClick,
    keys,
  );
  return new Map(rows.map(({ clickId, reversed }) => [clickId, { reversed: reversed === 1 }]));
}

/** Which of these events their clicks already have, whatever the order id. */
export async function findEventRecords(sql: Sql, goals: readonly Goal[]): Promise<RecordedGoals> {
  const keys = goals.map(({ clickId, eventId }) => [clickId, eventId] as const);
  const rows = await selectRows<Omit<Goal, 'orderId'>>(sql, recordsByGoal, keys);
  const found = new Set(rows.map(({ clickId, eventId }) => `${clickId} ${eventId}`));
  return { has: ({ clickId, eventId }) => found.has(`${clickId} ${eventId}`) };
}

/** Which of these events their clicks already have under the same order id. */
export async function findOrderRecords(sql: Sql, goals: readonly Goal[]): Promise<RecordedGoals> {
  const keys = goals.flatMap(({ clickId, eventId, orderId }) =>
    orderId === null ? [] : [[clickId, eventId, orderId] as const],
  );
  const rows = await selectRows<Goal>(sql, recordsByOrder, keys);
  const key = ({ clickId, eventId, orderId }: Goal) => `${clickId} ${eventId} ${orderId}`;
  const found = new Set(rows.map(key));
  return { has: (goal) => found.has(key(goal)) };
}
