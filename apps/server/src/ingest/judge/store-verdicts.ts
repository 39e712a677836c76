import type { PostbackFacts } from '@trackside/core';
import { insertInto, insertRows } from '../../db/transaction/many-rows.ts';
import type { Sql, SqlValue } from '../../db/transaction/sql.ts';
import { addToTotals } from '../../totals/add-to-totals.ts';
import type { KeptSender, Sender } from '../sender/sender.ts';
import type { JudgedPostback } from './kept-postback.ts';
import { nextNumber } from './next-number.ts';
import { conversionColumns, eventRecordColumns, recordRow } from './record-rows.ts';
import { totalChanges } from './total-changes.ts';

const verdictColumns = [
  'offer_id',
  'click_id',
  'transaction_id',
  'verdict',
  'code',
  'event_id',
  'warnings',
  'test',
];

const postbacks = insertInto('postback', [
  'number',
  'id',
  'received_at',
  'token_offer_id',
  'raw',
  'sender_address',
  'signature_valid',
  ...verdictColumns,
]);
const conversions = insertInto('conversion', conversionColumns);
const eventRecords = insertInto('event_record', eventRecordColumns);
const newVerdict = `update postback set ${verdictColumns.map((name) => `${name} = ?`).join(', ')}
  where number = ?`;

/**
 * Writes a batch of verdicts in a few statements: each postback's row, what is booked under its
 * unique key, and the totals that follow.
 */
export function storeVerdicts(sql: Sql, judged: readonly JudgedPostback[], now: number): void {
  const numbers = numbersOf(sql, judged);
  const numbered = judged.map((one, index) => ({ ...one, number: numbers[index] ?? 0 }));
  const [fresh, known] = partition(numbered, ({ postback }) => postback.stored === null);
  insertRows(
    sql,
    postbacks,
    fresh.map(({ number, postback, ...one }) => [
      number,
      postback.id,
      postback.receivedAt,
      postback.token.offerId ?? null,
      postback.parsed.redacted,
      ...senderRow(one.loaded.facts, postback.sender),
      ...verdictRow({ postback, ...one }),
    ]),
  );
  for (const { number, ...one } of known) sql.run(newVerdict, ...verdictRow(one), number);
  const recorded = numbered.flatMap((one) => recordRow(one, now));
  const [first, later] = partition(recorded, ({ kind }) => kind === 'conversion');
  insertRows(
    sql,
    conversions,
    first.map(({ values }) => values),
  );
  insertRows(
    sql,
    eventRecords,
    later.map(({ values }) => values),
  );
  addToTotals(sql, judged.flatMap(totalChanges));
}

/** The numbers of the postbacks: new ones take the next, in their order, under the write lock. */
function numbersOf(sql: Sql, judged: readonly JudgedPostback[]): number[] {
  const fresh = judged.filter(({ postback }) => postback.stored === null).length;
  let next = fresh === 0 ? 0 : nextNumber(sql, fresh);
  return judged.map(({ postback }) => postback.stored?.number ?? next++);
}

/** Only what speaks against a sender is kept of it: an address that was let in is nobody's business. */
function senderRow(facts: PostbackFacts, sender: Sender | KeptSender): SqlValue[] {
  const { senderAllowed, signatureValid } = facts;
  return [
    senderAllowed === false && 'address' in sender ? sender.address : null,
    signatureValid === undefined ? null : Number(signatureValid),
  ];
}

/** The values of `verdictColumns`. A click that is known is named by its number alone. */
function verdictRow({ loaded, verdict }: JudgedPostback): SqlValue[] {
  return [
    loaded.facts.offer?.id ?? null,
    loaded.click?.id ?? null,
    loaded.click === null ? verdict.transactionId : null,
    verdict.verdict,
    verdict.code,
    verdict.event?.id ?? null,
    verdict.warnings.length === 0 ? null : JSON.stringify(verdict.warnings),
    loaded.click?.test === true ? 1 : 0,
  ];
}

function partition<Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): [first: Item[], second: Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
