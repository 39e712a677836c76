import type { ParsedPostback } from '@trackside/core';
import { parsePostback } from '@trackside/core';
import { expect, test } from 'vitest';
import { judgePostback } from './judge-postback.ts';
import { loadFacts } from './load-facts.ts';
import { storeRaw } from './store-verdict.ts';
import { openIngest } from './testing/open-ingest.ts';
import type { Sql } from '../db/transaction/write-transaction.ts';
import { createWriteTransaction } from '../db/transaction/write-transaction.ts';

/** Notes every statement that passes. */
function noting(sql: Sql, texts: Set<string>): Sql {
  return {
    one: (text, ...values) => (texts.add(text), sql.one(text, ...values)),
    all: (text, ...values) => (texts.add(text), sql.all(text, ...values)),
    run: (text, ...values) => (texts.add(text), sql.run(text, ...values)),
  };
}

async function statementsOfIngest() {
  const ingest = await openIngest();
  const { id, secure } = await ingest.offer({ promoteEarlyEventsHours: 24 });
  const eventId = await ingest.event(id, 'buy', { allowMultiple: true });
  const click = await ingest.click(id);
  const transact = createWriteTransaction(ingest.database.em);
  const texts = new Set<string>();
  const receive = async (parsed: ParsedPostback, postbackId: string) =>
    transact((raw) => {
      const sql = noting(raw, texts);
      const token = { scope: 'offer', offerId: id } as const;
      const postback = { id: postbackId, receivedAt: ingest.time.now, token, parsed };
      storeRaw(sql, postback);
      return judgePostback(sql, postback, { loadFacts, now: ingest.time.now });
    });
  const query = `secure=${secure}&transaction_id=${click}`;
  const event = `${query}&event_name=buy&order_id=o&sale_amount=1`;
  const codes = [
    await receive(parsePostback({ query: event }), 'a'),
    await receive(parsePostback({ query }), 'b'),
    await receive(parsePostback({ query: `${event}&event_id=${eventId}` }), 'c'),
  ].map(({ code }) => code);
  return { ...ingest, codes, texts };
}

test('no step of receiving a postback reads a whole table', async () => {
  await using ingest = await statementsOfIngest();
  expect(ingest.codes).toEqual(['CONVERSION_REQUIRED', 'CONVERSION_RECORDED', 'EVENT_DUPLICATE']);
  expect(ingest.texts.size).toBeGreaterThan(10);
  const plans = async () => {
    const scans: string[] = [];
    for (const text of ingest.texts) {
      const values = Array.from(text.matchAll(/\?/gu), () => null);
      const steps = await ingest.rows<{ detail: string }>(`explain query plan ${text}`, values);
      scans.push(
        ...steps.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN')),
      );
    }
    return scans;
  };
  expect(await plans()).toEqual([]);
  // Control: without the index that serves it, the look-up of a click's events reads them all.
  await ingest.rows('drop index event_record_click');
  expect(await plans()).toContain('SCAN event_record');
});
