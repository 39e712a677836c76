import type { PostbackFacts } from '@trackside/core';
import { insertInto, insertRows } from '../../db/transaction/many-rows.ts';
import type { Sql, SqlValue } from '../../db/transaction/sql.ts';
import type { KeptSender, Sender } from '../sender/sender.ts';
import type { JudgedPostback } from './kept-postback.ts';
import { conversionColumns, eventRecordColumns, type RecordRow, recordRow } from './record-rows.ts';

const verdictColumns = {
  offer_id: 'integer',
  click_id: 'integer',
  transaction_id: 'text',
  verdict: 'text',
  code: 'text',
  event_id: 'integer',
  warnings: 'text',
  test: 'integer',
} as const;

const postbacks = insertInto('postback', {
  number: 'integer',
  id: 'text',
  received_at: 'integer',
  token_offer_id: 'integer',
  raw: 'text',
  sender_address: 'text',
  signature_valid: 'integer',
  ...verdictColumns,
});
const conversions = insertInto('conversion', conversionColumns);
const eventRecords = insertInto('event_record', eventRecordColumns);
const newVerdict = `update postback
  set ${Object.keys(verdictColumns)
    .map((name) => `${name} = ?`)
    .join(', ')}
  where number = ? and id = ?`;

/**
 * Sends what writes a batch of verdicts in a few statements: each postback's row, and what is booked
 * under its unique key. New postbacks get the numbers, in their order.
 */
export function storeVerdicts(
  sql: Sql,
  judged: readonly JudgedPostback[],
  { now, numbers }: { readonly now: number; readonly numbers: readonly number[] },
): void {
  const next = numbers.values();
  const numbered = judged.map((one) => ({
    ...one,
    number: one.postback.stored?.number ?? next.next().value ?? 0,
  }));
  const [fresh, known] = partition(numbered, ({ postback }) => postback.stored === null);
  const recorded = numbered.flatMap((one) => recordRow(one, now));
  const [first, later] = partition(recorded, ({ kind }) => kind === 'conversion');
  const postbackRows = fresh.map(({ number, postback, ...one }) => [
    number,
    postback.id,
    postback.receivedAt,
    postback.token.offerId ?? null,
    postback.parsed.redacted,
    ...senderRow(one.loaded.facts, postback.sender),
    ...verdictRow({ postback, ...one }),
  ]);
  insertRows(sql, postbacks, postbackRows);
  for (const { number, ...one } of known) {
    sql.send(newVerdict, ...verdictRow(one), number, one.postback.id);
  }
  insertRows(sql, conversions, first.map(valuesOf));
  insertRows(sql, eventRecords, later.map(valuesOf));
}

const valuesOf = ({ values }: RecordRow): readonly SqlValue[] => values;

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
