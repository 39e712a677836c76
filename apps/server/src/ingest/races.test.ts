import type { ParsedPostback } from '@trackside/core';
import { expect, test } from 'vitest';
import type { LoadFacts } from './judge/load-facts.ts';
import { loadFacts } from './judge/load-facts.ts';
import type { IngestSeams } from './testing/open-ingest.ts';
import { openIngest } from './testing/open-ingest.ts';

const senders = 200;

/** Decides as a process would that looked before another one committed: at first on old facts. */
function lateFacts(): LoadFacts {
  const looked = new WeakSet<ParsedPostback>();
  return async (sql, settings, postbacks) =>
    (await loadFacts(sql, settings, postbacks)).map((loaded, index) => {
      const parsed = postbacks[index]?.parsed;
      if (parsed === undefined || looked.has(parsed)) return loaded;
      looked.add(parsed);
      const { facts } = loaded;
      const conversion = facts.eventByName === null ? null : facts.conversion;
      return { ...loaded, facts: { ...facts, conversion, eventRecord: null, orderRecord: null } };
    });
}

/** Each postback by itself, as if a process of its own wrote it, and on facts that are too old. */
const late = (): IngestSeams => ({ loadFacts: lateFacts(), largestBatch: 1 });

type Ingest = Awaited<ReturnType<typeof openIngest>>;

async function codesOf(
  ingest: Ingest,
  parameters: Record<string, string>,
): Promise<Record<string, number>> {
  const answers = await Promise.all(Array.from({ length: senders }, () => ingest.send(parameters)));
  const counts: Record<string, number> = {};
  for (const { code } of answers) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

async function raceConversions(seams: IngestSeams, prepare?: (ingest: Ingest) => Promise<unknown>) {
  await using ingest = await openIngest(seams);
  await prepare?.(ingest);
  const { id, secure } = await ingest.offer();
  const codes = await codesOf(ingest, { secure, transaction_id: await ingest.click(id) });
  const [booked] = await ingest.rows<{ n: number }>('select count(*) as n from conversion');
  return { codes, booked: booked?.n, failures: ingest.failures };
}

async function raceEvents(
  options: { readonly allowMultiple: boolean; readonly orderId?: string },
  seams: IngestSeams,
  prepare?: (ingest: Ingest) => Promise<unknown>,
) {
  await using ingest = await openIngest(seams);
  await prepare?.(ingest);
  const { id, secure } = await ingest.offer();
  await ingest.event(id, 'purchase', options);
  const transaction = { secure, transaction_id: await ingest.click(id) };
  await ingest.send(transaction);
  const order = options.orderId === undefined ? {} : { order_id: options.orderId };
  const codes = await codesOf(ingest, { ...transaction, event_name: 'purchase', ...order });
  const [booked] = await ingest.rows<{ n: number }>('select count(*) as n from event_record');
  return { codes, booked: booked?.n, failures: ingest.failures };
}

/** A table's constraint can't be dropped: the table is made anew without it. */
async function dropConversionKey({ rows }: Ingest): Promise<void> {
  await rows('create table bare as select * from conversion');
  await rows('drop table conversion');
  await rows('alter table bare rename to conversion');
}

test.each([
  ['on fresh facts', {}],
  ['on facts that are too old', late()],
])('books one of 200 equal conversions at once, deciding %s', async (_case, seams) => {
  expect(await raceConversions(seams)).toEqual({
    codes: { CONVERSION_RECORDED: 1, CONVERSION_DUPLICATE: senders - 1 },
    booked: 1,
    failures: [],
  });
});

test('control: without the unique key old facts book every one of them', async () => {
  expect(await raceConversions(late(), dropConversionKey)).toMatchObject({
    codes: { CONVERSION_RECORDED: senders },
    booked: senders,
  });
});

const once = { allowMultiple: false };
const ordered = { allowMultiple: true, orderId: 'A-1' };

test.each([
  ['an event that happens once, on fresh facts', once, {}],
  ['an event that happens once, on facts that are too old', once, late()],
  ['an order of a repeatable event, on fresh facts', ordered, {}],
  ['an order of a repeatable event, on facts that are too old', ordered, late()],
])('books one of 200 at once: %s', async (_case, event, seams) => {
  expect(await raceEvents(event, seams)).toEqual({
    codes: { EVENT_RECORDED: 1, EVENT_DUPLICATE: senders - 1 },
    booked: 1,
    failures: [],
  });
});

test.each([
  ['event_record_repetition', once],
  ['event_record_order', ordered],
])('control: without %s old facts book every one of them', async (index, event) => {
  const raced = await raceEvents(event, late(), ({ rows }) => rows(`drop index ${index}`));
  expect(raced).toMatchObject({ codes: { EVENT_RECORDED: senders }, booked: senders });
});

test('books every repetition of a repeatable event without an order id, with a warning', async () => {
  expect(await raceEvents({ allowMultiple: true }, {})).toMatchObject({
    codes: { EVENT_RECORDED: senders },
    booked: senders,
  });
});

test('answers OVERLOADED and stores nothing when the facts never become fresh', async () => {
  const neverFresh: LoadFacts = async (...asked) =>
    (await loadFacts(...asked)).map((loaded) => ({
      ...loaded,
      facts: { ...loaded.facts, conversion: null },
    }));
  await using ingest = await openIngest({ loadFacts: neverFresh });
  const { id, secure } = await ingest.offer();
  const parameters = { secure, transaction_id: await ingest.click(id) };
  expect((await ingest.send(parameters)).code).toBe('CONVERSION_RECORDED');
  expect(await ingest.send(parameters)).toMatchObject({ code: 'OVERLOADED', status: 503 });
  expect(await ingest.rows('select code from postback')).toEqual([{ code: 'CONVERSION_RECORDED' }]);
});
