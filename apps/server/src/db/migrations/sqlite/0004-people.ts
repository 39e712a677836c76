import { Migration } from '@mikro-orm/migrations';
import { initialTables } from './0001-initial.ts';

const accessToken = [
  'alter table access_token rename to old_access_token',
  `create table access_token (
    id integer primary key autoincrement,
    name text not null collate binary,
    role text not null,
    token_digest text not null unique,
    initial integer not null,
    created_at integer not null,
    expires_at integer,
    last_used_at integer,
    revoked_at integer
  )`,
  `insert into access_token (id, name, role, token_digest, initial, created_at)
    select id, name, role, token_digest, name = 'admin', created_at from old_access_token`,
  'drop table old_access_token',
  // The name of a token that was revoked is free again.
  `create unique index access_token_name on access_token (name) where revoked_at is null`,
  `create unique index access_token_initial on access_token (initial) where initial = 1`,
];

/** The version before knows admins alone, and no token that ends: only what is that may go back. */
const accessTokenBefore = [
  `delete from access_token where role <> 'admin' or revoked_at is not null or expires_at is not null
    or (name = 'admin' and initial = 0)`,
  `update access_token set name = 'admin' where initial = 1`,
  'alter table access_token rename to old_access_token',
  ...initialTables.filter((text) => text.startsWith('create table access_token (')),
  `insert into access_token (id, name, role, token_digest, created_at)
    select id, name, role, token_digest, created_at from old_access_token`,
  'drop table old_access_token',
];

const invitation = [
  `create table invitation (
    id integer primary key autoincrement,
    name text not null,
    role text not null,
    secret_digest text not null unique,
    created_by integer not null references access_token (id) on delete cascade,
    created_at integer not null,
    expires_at integer not null,
    used_at integer,
    revoked_at integer
  )`,
];

const affiliates = [
  `create table affiliate (
    id text primary key not null collate binary,
    name text not null,
    note text not null,
    archived_at integer,
    created_at integer not null
  ) without rowid`,
  // The goal is an event's number, 0 for the conversion, as in the totals.
  `create table affiliate_payout (
    offer_id integer not null references offer (id),
    affiliate_id text not null collate binary references affiliate (id),
    goal integer not null,
    payout_type text not null,
    payout_value text,
    primary key (offer_id, affiliate_id, goal)
  ) without rowid`,
  `create index affiliate_payout_affiliate on affiliate_payout (affiliate_id)`,
  ...['insert', 'update', 'delete'].map(
    (
      change,
    ) => `create trigger affiliate_payout_version_${change} after ${change} on affiliate_payout
      begin update settings_version set value = value + 1; end`,
  ),
  `create table affiliate_seen (
    id text primary key not null collate binary,
    since integer not null
  ) without rowid`,
  `insert into affiliate_seen select affiliate_id, min(starts_at) from affiliate_total
    where minutes = 60 and affiliate_id <> '' group by 1`,
  // Only the first click of an hour brings a row: those that follow change it.
  `create trigger affiliate_total_seen after insert on affiliate_total
    when new.minutes = 60 and new.affiliate_id <> '' begin
      insert into affiliate_seen select new.affiliate_id, new.starts_at
        where not exists (select 1 from affiliate_seen where id = new.affiliate_id);
    end`,
  // The rule that an affiliate was paid by, where it was not the offer's or the event's own.
  'alter table conversion add column own_payout text',
  'alter table event_record add column own_payout text',
];

const price = (kind: string): string => `json(case ${kind}_type
  when 'None' then json_object('type', 'None')
  else json_object('type', ${kind}_type, 'value', ${kind}_value) end)`;

const flag = (condition: string): string =>
  `json(case when ${condition} then 'true' else 'false' end)`;

/** The log begins with what there is, so that it can be said what an offer was from now on. */
const beginning = (entity: string, offerId: string, fields: string): string =>
  `insert into audit_entry (at, actor_name, action, entity, entity_id, offer_id, after)
    select cast(strftime('%s', 'now') as integer) * 1000, 'server', 'begin', '${entity}', id,
      ${offerId}, json_object('name', name, ${fields}, 'revenue', ${price('revenue')},
        'payout', ${price('payout')}, 'archived', ${flag('archived_at is not null')})
    from ${entity === 'offer' ? 'offer' : 'event_definition'}`;

const audit = [
  `create table audit_entry (
    id integer primary key autoincrement,
    at integer not null,
    actor_id integer,
    actor_name text not null,
    action text not null,
    entity text not null,
    entity_id text not null,
    offer_id integer,
    before text,
    after text
  )`,
  `create index audit_entry_offer on audit_entry (offer_id, id) where offer_id is not null`,
  `create index audit_entry_entity on audit_entry (entity, entity_id, id)`,
  `create index audit_entry_actor on audit_entry (actor_id, id)`,
  `create index audit_entry_at on audit_entry (at)`,
  beginning(
    'offer',
    'id',
    `'currency', currency, 'destinationUrl', destination_url,
      'pixelEnabled', ${flag('pixel_enabled')},
      'promoteEarlyEventsHours', promote_early_events_hours,
      'statusesNotCounted', json(statuses_not_counted)`,
  ),
  beginning(
    'event',
    'offer_id',
    `'allowMultiple', ${flag('allow_multiple')}, 'parameters', json(parameters)`,
  ),
];

/**
 * People: tokens with roles, an end and a last use; invitations; affiliates with payouts of their own;
 * the log of changes. The way back forgets all of it but for the admins' tokens that have no end.
 */
export class Migration0004People extends Migration {
  override name = '0004-people';

  override up(): void {
    for (const statement of [...accessToken, ...invitation, ...affiliates, ...audit])
      this.addSql(statement);
  }

  override down(): void {
    const statements = [
      'drop table audit_entry',
      'alter table event_record drop column own_payout',
      'alter table conversion drop column own_payout',
      'drop trigger affiliate_total_seen',
      ...['affiliate_seen', 'affiliate_payout', 'affiliate', 'invitation'].map(
        (table) => `drop table ${table}`,
      ),
      ...accessTokenBefore,
    ];
    for (const statement of statements) this.addSql(statement);
  }
}
