import { Migration } from '@mikro-orm/migrations';

const weekMinutes = 10_080;
const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

const sums = [
  'clicks',
  'conversions',
  'events',
  'held',
  'revenue_high',
  'revenue_low',
  'payout_high',
  'payout_low',
]
  .map((name) => `sum(${name})`)
  .join(', ');

const filled = (table: string, key: string): string => `insert into ${table}
  select ${weekMinutes}, starts_at - starts_at % ${weekMs}, offer_id, ${key}, ${sums}
  from ${table}
  where minutes = 1440 and starts_at < (select weeks_until from totals_rolled_up)
  group by 2, 3, 4`;

const tables = [
  ['goal_total', 'goal'],
  ['affiliate_total', 'affiliate_id'],
] as const;

/** Weeks (UTC, from Thursdays, as the epoch began on one) beside days and hours, and until when they are whole. */
export class Migration0008Weeks extends Migration {
  override name = '0008-weeks';

  override up(): void {
    this.addSql('alter table totals_rolled_up add column weeks_until integer not null default 0');
    this.addSql(`update totals_rolled_up set weeks_until = until - until % ${dayMs}`);
    for (const [table, key] of tables) this.addSql(filled(table, key));
  }

  override down(): void {
    for (const [table] of tables) {
      this.addSql(`delete from ${table} where minutes = ${weekMinutes}`);
    }
    this.addSql('alter table totals_rolled_up drop column weeks_until');
  }
}
