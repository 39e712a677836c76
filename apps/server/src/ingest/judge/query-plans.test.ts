import { expect } from 'vitest';
import { numberedPlaces } from '../../db/postgres/numbered-places.ts';
import { openBatches } from '../../db/postgres/open-batches.ts';
import { postgresTest, sqliteTest } from '../../testing/dialect-tests.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import { runStatementsOfIngest } from '../testing/statements-of-ingest.ts';

/** Notes every statement that passes. */
function noting(sql: Sql, texts: Set<string>): Sql {
  return {
    ...sql,
    one: (text, ...values) => (texts.add(text), sql.one(text, ...values)),
    all: (text, ...values) => (texts.add(text), sql.all(text, ...values)),
    run: (text, ...values) => (texts.add(text), sql.run(text, ...values)),
    send: (text, ...values) => (texts.add(text), sql.send(text, ...values)),
  };
}

async function statementsOfIngest() {
  const texts = new Set<string>();
  const ingest = await runStatementsOfIngest(
    (sql) => noting(sql, texts),
    ({ event, eventById, conversion }) => [
      [event],
      [conversion],
      [eventById, conversion, conversion],
    ],
  );
  return { ...ingest, texts };
}

sqliteTest('no step of receiving a postback reads a whole table', async () => {
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
      /^SCAN (CONSTANT ROW|keys|\d+-ROW VALUES CLAUSE|\(subquery-\d+\)|postback_sequence|settings_version|totals_rolled_up)$/u;
    return scans.filter((scan) => !known.test(scan));
  };
  expect(await plans()).toEqual([]);
  // Control: without the index that serves it, the look-up of a click's events reads them all.
  await ingest.rows('drop index event_record_repetition');
  await ingest.rows('drop index event_record_order');
  await ingest.rows('drop index event_record_event');
  expect(await plans()).toContain('SCAN event_record');
});

async function planOf(sql: Sql, text: string): Promise<string[]> {
  const places = Array.from(text.matchAll(/\?/gu), () => 'null').join(', ');
  await sql.run(`prepare hot as ${numberedPlaces(text)}`);
  const steps = await sql.all<{ readonly 'QUERY PLAN': string }>(
    `explain (costs off) execute hot${places === '' ? '' : `(${places})`}`,
  );
  await sql.run('deallocate hot');
  return steps.map((step) => step['QUERY PLAN']);
}

postgresTest(
  'on PostgreSQL every step of receiving a postback finds its rows by an index',
  async () => {
    await using ingest = await statementsOfIngest();
    const { database } = ingest;
    if (database.dialect === 'sqlite') throw new Error('This test is about PostgreSQL');
    await using batches = openBatches(database.url);
    // The tables of a test are small, and a small table is read whole where that may be.
    const plans = async () => {
      const scans: string[] = [];
      for (const text of ingest.texts) {
        const steps = await batches.transact((sql) => planOf(sql, text));
        scans.push(...steps.filter((step) => /Seq Scan/u.test(step)));
      }
      return scans.map((scan) => scan.trim().replace(/^-> +/u, ''));
    };
    expect(ingest.texts.size).toBeGreaterThan(10);
    const oneRow = /^Seq Scan on (settings_version|totals_rolled_up)$/u;
    expect((await plans()).filter((scan) => !oneRow.test(scan))).toEqual([]);
    // Control: without its index a conversion is looked for in all of them.
    await ingest.rows(`alter table conversion drop constraint conversion_click_id_key,
      drop constraint conversion_pkey`);
    expect(await plans()).toContainEqual(expect.stringMatching(/^Seq Scan on conversion/u));
  },
);
