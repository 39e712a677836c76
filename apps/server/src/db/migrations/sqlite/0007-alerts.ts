import { Migration } from '@mikro-orm/migrations';

const tables = [
  // How far the watch has come: the last postback that it has seen, and until when hours are noted.
  `create table alert_watch (seen_number integer not null, hours_until integer not null)`,
  `insert into alert_watch (seen_number, hours_until) values (0, 0)`,
  // What was not recorded, by the hour. `what` is the event's name where that is what is unknown.
  `create table trouble_hour (
    offer_id integer not null,
    code text not null,
    what text not null collate binary,
    starts_at integer not null,
    count integer not null,
    primary key (offer_id, code, what, starts_at)
  ) without rowid`,
  `create index trouble_hour_starts_at on trouble_hour (starts_at)`,
  // What an offer received in each hour, kept by offer so that one offer's past is read at once.
  `create table arrival_hour (
    offer_id integer not null,
    starts_at integer not null,
    arrivals integer not null,
    clicks integer not null,
    primary key (offer_id, starts_at)
  ) without rowid`,
  `create index arrival_hour_starts_at on arrival_hour (starts_at)`,
  `create table alert (
    id integer primary key autoincrement,
    kind text not null,
    offer_id integer not null,
    code text not null,
    what text not null collate binary,
    facts text not null,
    began_at integer not null,
    last_at integer not null,
    count integer not null,
    ended_at integer,
    dismissed_at integer,
    dismissed_by text
  )`,
  `create unique index alert_open on alert (kind, offer_id, code, what) where ended_at is null`,
  `create table webhook (
    id integer primary key autoincrement,
    url text not null,
    secret text not null,
    created_at integer not null,
    disabled_at integer
  )`,
  `create table webhook_delivery (
    id text primary key not null,
    webhook_id integer not null references webhook (id) on delete cascade,
    type text not null,
    body text not null,
    created_at integer not null,
    attempts integer not null,
    next_at integer,
    delivered_at integer,
    failure text
  )`,
  `create index webhook_delivery_due on webhook_delivery (next_at) where next_at is not null`,
  `create index webhook_delivery_webhook on webhook_delivery (webhook_id, created_at)`,
];

const names = [
  'webhook_delivery',
  'webhook',
  'alert',
  'arrival_hour',
  'trouble_hour',
  'alert_watch',
];

/** Alerts, what they are told from, and the webhooks that they are sent to. */
export class Migration0007Alerts extends Migration {
  override name = '0007-alerts';

  override up(): void {
    for (const statement of tables) this.addSql(statement);
  }

  override down(): void {
    for (const name of names) this.addSql(`drop table ${name}`);
  }
}
