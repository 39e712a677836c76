import { Migration } from '@mikro-orm/migrations';
import { managementTables, settingsTables } from './tables/settings-tables.ts';
import { postbackTables } from './tables/postback-tables.ts';
import { totalTables } from './tables/total-tables.ts';
import { alertTables } from './tables/alert-tables.ts';

const tables = [
  ['webhook_delivery', 'webhook', 'alert', 'arrival_hour', 'trouble_hour', 'alert_watch'],
  ['why_share', 'reversal', 'event_record', 'conversion', 'postback_history', 'postback'],
  ['click', 'totals_rolled_up', 'affiliate_total', 'goal_total', 'quarter_hour_total'],
  ['total_change'],
  ['affiliate_seen', 'audit_entry', 'invitation', 'access_token', 'affiliate_payout'],
  ['affiliate', 'secure_token', 'event_definition', 'offer', 'secure_key', 'settings_version'],
].flat();

const views = [
  'quarter_hour_total_now',
  'goal_total_now',
  'affiliate_total_now',
  'postback_sequence',
];

const functions = [
  ['count_settings', 'take_id', 'see_affiliates', 'forget_postback'],
  ['number_click', 'click_partition', 'fold_totals'],
].flat();

/**
 * The tables as they are in SQLite at `0007-alerts`; what belongs to a click lies in so many
 * partitions, or in whole tables (1).
 */
export const initialMigration = (partitions: number) =>
  class Migration0001Initial extends Migration {
    override name = '0001-initial';

    override up(): void {
      for (const statement of [
        ...settingsTables,
        ...managementTables,
        ...postbackTables(partitions),
        ...totalTables,
        ...alertTables,
      ]) {
        this.addSql(statement);
      }
    }

    override down(): void {
      for (const view of views) this.addSql(`drop view ${view}`);
      this.addSql('drop sequence postback_number');
      for (const table of tables) this.addSql(`drop table ${table}`);
      for (const name of functions) this.addSql(`drop function if exists ${name}`);
    }
  };
