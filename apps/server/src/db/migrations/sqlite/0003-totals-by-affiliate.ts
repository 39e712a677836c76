import { Migration } from '@mikro-orm/migrations';
import { allRolledUp, fillGoalTotal, goalTotal } from './goal-total.ts';

const sumNames = [
  'clicks',
  'conversions',
  'events',
  'held',
  'revenue_high',
  'revenue_low',
  'payout_high',
  'payout_low',
];

const totalTable = (name: string, key: string, type: string): string => `create table ${name} (
    minutes integer not null,
    starts_at integer not null,
    offer_id integer not null,
    ${key} ${type} not null,
    ${sumNames.map((sum) => `${sum} integer not null`).join(',\n    ')},
    primary key (minutes, starts_at, offer_id, ${key})
  ) without rowid`;

/** Days are made of their hours: until now they lacked those that were not over. */
const copied = (table: string, key: string): readonly string[] =>
  [60, 1440].map(
    (minutes) => `insert into ${table}
    select ${minutes}, starts_at - starts_at % ${minutes * 60_000}, offer_id, ${key},
      ${sumNames.map((name) => `sum(${name})`).join(', ')}
    from old_goal_total where minutes = 60 group by 2, 3, 4`,
  );

/**
 * Totals by offer and goal apart from those by offer and affiliate: no report asks for all three, and
 * together they were as many rows as the two multiplied. The way back counts the rows anew, so held
 * postbacks that retention has removed since are not counted there any more.
 */
export class Migration0003TotalsByAffiliate extends Migration {
  override name = '0003-totals-by-affiliate';

  override up(): void {
    const statements = [
      'alter table goal_total rename to old_goal_total',
      totalTable('goal_total', 'goal', 'integer'),
      totalTable('affiliate_total', 'affiliate_id', 'text'),
      ...copied('goal_total', 'goal'),
      ...copied('affiliate_total', 'affiliate_id'),
      allRolledUp,
      'drop table old_goal_total',
    ];
    for (const statement of statements) this.addSql(statement);
  }

  override down(): void {
    const statements = [
      'drop table affiliate_total',
      'drop table goal_total',
      goalTotal,
      ...fillGoalTotal(''),
    ];
    for (const statement of statements) this.addSql(statement);
  }
}
