import { parsePostback } from '@trackside/core';
import { expect, test } from 'vitest';
import type { Sql } from '../../db/transaction/sql.ts';
import { createWriteTransaction } from '../../db/transaction/write-transaction.ts';
import { storeClicks } from '../../clicks/store-clicks.ts';
import { createSettingsCache } from '../settings/settings-cache.ts';
import { openIngest } from '../testing/open-ingest.ts';
import { writeJobs } from '../writer/write-jobs.ts';
import { loadFacts } from './load-facts.ts';

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
  const transact = createWriteTransaction(ingest.database);
  const currentSettings = createSettingsCache(ingest.vault);
  const texts = new Set<string>();
  const { now } = ingest.time;
  const write = (postbackId: string, queries: readonly string[]) =>
    transact((raw) => {
      const sql = noting(raw, texts);
      const jobs = queries.map((query, index) => ({
        kind: 'postback' as const,
        id: `${postbackId}${index}`,
        receivedAt: now,
        route: 'postback' as const,
        sender: { address: '192.0.2.1', signed: null },
        parsed: parsePostback({ query }),
        secret: secure,
      }));
      return writeJobs(sql, jobs, { settings: currentSettings(sql), loadFacts, now });
    });
  await transact((raw) =>
    storeClicks(noting(raw, texts), [
      {
        transactionId: 'click',
        offerId: id,
        affiliateId: null,
        subs: [],
        externalTransactionId: null,
        test: false,
        createdAt: now,
      },
    ]),
  );
  const query = `secure=${secure}&transaction_id=click`;
  const event = `${query}&event_name=buy&order_id=o&sale_amount=1`;
  const outcomes = [
    await write('a', [event]),
    await write('b', [query]),
    await write('c', [`${event}&event_id=${eventId}`, query, query]),
  ].flat();
  return { ...ingest, codes: outcomes.map((outcome) => outcome?.code), texts };
}

test('no step of receiving a postback reads a whole table', async () => {
  await using ingest = await statementsOfIngest();
  expect(ingest.codes).toEqual([
    'CONVERSION_REQUIRED',
    'CONVERSION_RECORDED',
    'EVENT_DUPLICATE',
    'CONVERSION_DUPLICATE',
    'CONVERSION_DUPLICATE',
  ]);
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
    // The rows of `values`, and the two tables that hold one number each.
    const known =
      /^SCAN (CONSTANT ROW|\d+-ROW VALUES CLAUSE|\(subquery-\d+\)|postback_sequence|settings_version|totals_rolled_up)$/u;
    return scans.filter((scan) => !known.test(scan));
  };
  expect(await plans()).toEqual([]);
  // Control: without the index that serves it, the look-up of a click's events reads them all.
  await ingest.rows('drop index event_record_repetition');
  await ingest.rows('drop index event_record_order');
  await ingest.rows('drop index event_record_event');
  expect(await plans()).toContain('SCAN event_record EXISTS');
});
