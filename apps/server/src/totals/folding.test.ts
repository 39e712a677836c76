import { expect } from 'vitest';
import { openIngest } from '../ingest/testing/open-ingest.ts';
import { createReportsService } from '../reports/create-reports-service.ts';
import { readPrimary } from '../standby/report-reads.ts';
import { postgresTest } from '../testing/dialect-tests.ts';
import { rollUpHours } from './roll-up-hours.ts';
import { startFolding } from './start-folding.ts';

const hourMs = 3_600_000;

async function openShop() {
  const ingest = await openIngest();
  const { database } = ingest;
  if (database.dialect === 'sqlite') throw new Error('This test is about PostgreSQL');
  const offer = await ingest.offer();
  const reports = createReportsService({ reportReads: readPrimary(database) });
  /** Read by itself: `rows` would fold first. */
  const count = async (statement: string): Promise<number> => {
    const [row] = await database.em().execute<{ readonly n: number | null }[]>(statement);
    return row?.n ?? 0;
  };
  const convert = async (): Promise<void> => {
    const transaction_id = await ingest.click(offer.id);
    const { code } = await ingest.send({ secure: offer.secure, transaction_id });
    expect(code).toBe('CONVERSION_RECORDED');
  };
  return {
    ...ingest,
    database,
    convert,
    fold: () => database.transactUpkeep((sql) => sql.run('select fold_totals()')),
    rollUp: () => database.transact((sql) => rollUpHours(sql, ingest.time.now + hourMs)),
    noted: () => count('select count(*) as n from total_change'),
    /** Of hours, and of days. */
    kept: async () => [
      await count('select sum(conversions)::bigint as n from goal_total where minutes = 60'),
      await count('select sum(conversions)::bigint as n from goal_total where minutes = 1440'),
    ],
    reported: async () => {
      const answer = await reports.summary({
        from: '2030-01-01',
        to: '2030-01-02',
        timeZone: 'UTC',
        groupBy: 'offer',
      });
      return answer.ok ? answer.value.rows.reduce((sum, row) => sum + row.conversions, 0) : null;
    },
  };
}

postgresTest('a report has what was noted a moment ago and is not folded yet', async () => {
  await using shop = await openShop();
  await shop.convert();
  expect([await shop.noted(), await shop.kept(), await shop.reported()]).toEqual([1, [0, 0], 1]);
  await shop.fold();
  expect([await shop.noted(), await shop.kept(), await shop.reported()]).toEqual([0, [1, 0], 1]);
});

postgresTest('everything is folded once, while more is noted', async () => {
  await using shop = await openShop();
  const failures: unknown[] = [];
  const { database } = shop;
  const foldings = [1, 2].map(() =>
    startFolding({ database, reportFailure: (error) => failures.push(error) }),
  );
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(Array.from({ length: 5 }, () => shop.convert()));
  }
  await expect.poll(() => shop.noted(), { timeout: 10_000 }).toBe(0);
  await Promise.all(foldings.map((folding) => folding.stop()));
  expect(failures).toEqual([]);
  expect([await shop.kept(), await shop.reported()]).toEqual([[100, 0], 100]);
});

postgresTest(
  'what is folded after its hour was rolled up is added to its day as well',
  async () => {
    await using shop = await openShop();
    await shop.convert();
    await shop.rollUp();
    expect([await shop.kept(), await shop.reported()]).toEqual([[0, 0], 1]);
    await shop.fold();
    expect([await shop.kept(), await shop.reported()]).toEqual([[1, 1], 1]);
    // Control: what is folded before that is added to its day by the roll-up alone.
    shop.time.now += hourMs;
    await shop.convert();
    await shop.fold();
    expect(await shop.kept()).toEqual([2, 1]);
    await shop.rollUp();
    expect([await shop.kept(), await shop.reported()]).toEqual([[2, 2], 2]);
  },
);
