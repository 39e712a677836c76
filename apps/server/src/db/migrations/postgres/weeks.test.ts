import { expect } from 'vitest';
import { createTestDatabase } from '../../../testing/postgres/create-test-database.ts';
import { postgresTest } from '../../../testing/dialect-tests.ts';
import { openPostgres } from '../../postgres/open-postgres.ts';

const dayMs = 86_400_000;
const week = Date.UTC(2026, 2, 26);

postgresTest(
  'a database without weeks gets them, and what was not folded yet with them',
  async () => {
    await using empty = await createTestDatabase();
    const database = await openPostgres(empty.url);
    const all = (text: string) => database.em().execute(text);
    await database.migrator.up({ to: '0001-initial' });
    const total = (minutes: number, start: number, affiliate: string) =>
      all(`insert into affiliate_total
      values (${minutes}, ${start}, 1, '${affiliate}', 1, 2, 0, 0, 0, 5, 0, 0)`);
    // The last day is not over: only its first hour was taken over.
    for (const day of [0, 1, 8, 9]) await total(1440, week + day * dayMs, 'a');
    await all(`update totals_rolled_up set until = ${week + 9 * dayMs + 3_600_000}`);
    await all(
      `insert into total_change values (${week + dayMs}, 1, 0, 'a', 0, 1, 0, 0, 0, 7, 0, 0)`,
    );
    await database.migrator.up();
    const weeks = (table: string) =>
      all(`select starts_at, affiliate_id, sum(conversions)::bigint as conversions,
        sum(revenue_low)::bigint as revenue
      from ${table} where minutes = 10080 group by 1, 2 order by 1, 2`);
    const next = { starts_at: week + 7 * dayMs, affiliate_id: 'a', conversions: 2, revenue: 5 };
    const folded = { starts_at: week, affiliate_id: 'a', conversions: 5, revenue: 17 };
    expect(await weeks('affiliate_total')).toEqual([
      { ...folded, conversions: 4, revenue: 10 },
      next,
    ]);
    expect(await weeks('affiliate_total_now')).toEqual([folded, next]);
    await all('select fold_totals()');
    expect(await weeks('affiliate_total')).toEqual([folded, next]);
    await database.migrator.down({ to: '0001-initial' });
    expect(await weeks('affiliate_total')).toEqual([]);
    await database.close();
  },
);
