import { Migration } from '@mikro-orm/migrations';
import {
  beforeWeeks,
  foldTotals,
  type KeptLengths,
  summed,
  totalsNow,
} from './tables/total-tables.ts';

const hourMinutes = 60;
const dayMinutes = 1440;
const weekMinutes = 10_080;
const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

const rolledUp = (until: string): string => `starts_at < (select ${until} from totals_rolled_up)`;

const withWeeks: KeptLengths = {
  periods: `(values (${hourMinutes}), (${dayMinutes}), (${weekMinutes})) as period(length)`,
  isCounted: `case length when ${hourMinutes} then true
    when ${dayMinutes} then ${rolledUp('until')} else ${rolledUp('weeks_until')} end`,
};

/** What is noted and not folded yet is before the weeks' end too, and is added to them when it is folded. */
const filled = (table: string, key: string): string => `insert into ${table}
  select ${weekMinutes}, starts_at - starts_at % ${weekMs}, offer_id, ${key}, ${summed}
  from ${table} where minutes = ${dayMinutes} and ${rolledUp('weeks_until')}
  group by 2, 3, 4`;

const tables = [
  ['goal_total', 'goal'],
  ['affiliate_total', 'affiliate_id'],
] as const;

/**
 * Weeks (UTC, from Thursdays, as the epoch began on one) beside days and hours, and until when they are
 * whole. A server of the version before that still runs adds hours to days and knows nothing of weeks:
 * these have a mark of their own.
 */
export class Migration0002Weeks extends Migration {
  override name = '0002-weeks';

  override up(): void {
    this.addSql('alter table totals_rolled_up add column weeks_until bigint not null default 0');
    this.addSql(`update totals_rolled_up set weeks_until = until - until % ${dayMs}`);
    for (const [table, key] of tables) {
      this.addSql(filled(table, key));
      this.addSql(totalsNow(table, key, withWeeks));
    }
    this.addSql(foldTotals(withWeeks));
  }

  override down(): void {
    for (const statement of beforeWeeks) this.addSql(statement);
    for (const [table] of tables) {
      this.addSql(`delete from ${table} where minutes = ${weekMinutes}`);
    }
    this.addSql('alter table totals_rolled_up drop column weeks_until');
  }
}
