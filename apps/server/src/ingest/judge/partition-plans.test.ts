import { expect } from 'vitest';
import { postgresTest } from '../../testing/dialect-tests.ts';
import { makeTestPlaces } from '../../testing/test-places.ts';
import { openIngest } from '../testing/open-ingest.ts';
import { type Explained, explainedSql, tablesRead } from '../testing/explained-sql.ts';
import { runStatementsOfIngest } from '../testing/statements-of-ingest.ts';
import { findClicks } from './find-rows.ts';

const partition = /^(click|conversion|event_record)_p\d+$/u;

/** The partitions that a statement has read, each once. */
const partitionsIn = (read: readonly string[]): string[] =>
  [...new Set(read.filter((name) => partition.test(name)))].toSorted();

async function explainIngest(partitions: number) {
  const explained: Explained[] = [];
  const ingest = await runStatementsOfIngest(
    (sql) => explainedSql(sql, explained),
    ({ event, eventById, conversion }) => [[event], [conversion], [conversion], [eventById]],
    await makeTestPlaces('postgres', { partitions }),
  );
  return { ...ingest, explained };
}

postgresTest.each([[8], [64]])(
  'with %i partitions every step of receiving a postback reads one of each table',
  async (partitions) => {
    await using ingest = await explainIngest(partitions);
    expect(ingest.codes).toEqual([
      'CONVERSION_REQUIRED',
      'CONVERSION_RECORDED',
      'CONVERSION_DUPLICATE',
      'EVENT_DUPLICATE',
    ]);
    const [click] = await ingest.rows<{ readonly name: string }>(
      `select tableoid::regclass::text as name from click where transaction_id = 'click'`,
    );
    const number = /\d+$/u.exec(click?.name ?? '')?.[0];
    const hot = ingest.explained.map(({ read }) => partitionsIn(read));
    // Each statement reads of one table, and that its one partition.
    expect([...new Set(hot.flat())].toSorted()).toEqual([
      `click_p${number}`,
      `conversion_p${number}`,
      `event_record_p${number}`,
    ]);
    expect(hot.filter((names) => names.length > 1)).toEqual([]);
    expect(hot.filter((names) => names.length === 1).length).toBeGreaterThan(8);
    // Control: who does not say which click looks into all of them.
    const all = await ingest.database.transact((sql) =>
      tablesRead(sql, 'select id from click where created_at = ?', [0]),
    );
    expect(partitionsIn(all)).toHaveLength(partitions);
  },
);

postgresTest('a batch reads the partitions of its own clicks alone', async () => {
  await using own = await makeTestPlaces('postgres', { partitions: 64 });
  await using ingest = await openIngest({}, own);
  const ids = Array.from({ length: 20 }, (_, index) => `click-${index}`);
  for (const id of ids) await ingest.click(1, id);
  const explained: Explained[] = [];
  const found = await ingest.database.transact((sql) =>
    findClicks(explainedSql(sql, explained), ids),
  );
  expect([...found.keys()].toSorted()).toEqual(ids.toSorted());
  const theirs = await ingest.rows<{ readonly name: string }>(
    'select distinct tableoid::regclass::text as name from click',
  );
  expect(theirs.length).toBeLessThan(21);
  expect(explained.map(({ read }) => partitionsIn(read))).toEqual([
    theirs.map(({ name }) => name).toSorted(),
  ]);
});
