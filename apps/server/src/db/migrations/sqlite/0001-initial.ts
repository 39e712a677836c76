import { Migration } from '@mikro-orm/migrations';

/** The tables as they were at first, each followed by its indexes and triggers. */
export const initialTables = [
  `create table offer (
    id integer primary key autoincrement,
    name text not null,
    currency text not null,
    destination_url text not null,
    revenue_type text not null,
    revenue_value text,
    payout_type text not null,
    payout_value text,
    pixel_enabled integer not null,
    promote_early_events_hours integer,
    statuses_not_counted text not null,
    archived_at integer,
    created_at integer not null
  )`,
  `create table secure_token (
    id integer primary key autoincrement,
    offer_id integer references offer (id),
    token text not null,
    token_digest text not null unique,
    created_at integer not null,
    valid_until integer
  )`,
  // One current token an offer, and one for the account (no offer has the id 0).
  `create unique index secure_token_current on secure_token (coalesce(offer_id, 0))
    where valid_until is null`,
  `create table event_definition (
    id integer primary key autoincrement,
    offer_id integer not null references offer (id),
    name text not null collate binary,
    revenue_type text not null,
    revenue_value text,
    payout_type text not null,
    payout_value text,
    allow_multiple integer not null,
    parameters text not null,
    archived_at integer,
    created_at integer not null
  )`,
  `create unique index event_definition_active_name on event_definition (offer_id, name)
    where archived_at is null`,
  `create table click (
    transaction_id text primary key not null collate binary,
    offer_id integer not null references offer (id),
    affiliate_id text,
    sub1 text,
    sub2 text,
    sub3 text,
    sub4 text,
    sub5 text,
    external_transaction_id text,
    test integer not null,
    created_at integer not null
  )`,
  `create index click_created_at on click (created_at)`,
  // The raw postback is stored before its verdict, in the same transaction: hence the two nulls.
  `create table postback (
    id text primary key not null,
    received_at integer not null,
    token_offer_id integer references offer (id),
    offer_id integer references offer (id),
    transaction_id text collate binary,
    raw text not null,
    verdict text not null default '',
    code text not null default '',
    event_id integer references event_definition (id),
    event_name text,
    warnings text not null,
    test integer not null,
    sequence integer
  )`,
  `create index postback_offer on postback (offer_id, id)`,
  `create index postback_transaction on postback (transaction_id, code)`,
  `create index postback_code on postback (code, id)`,
  `create index postback_verdict on postback (verdict, id)`,
  `create index postback_held on postback (received_at) where verdict = 'held'`,
  `create table postback_history (
    id integer primary key autoincrement,
    postback_id text not null references postback (id) on delete cascade,
    at integer not null,
    by text not null,
    corrections text not null,
    verdict text not null,
    code text not null
  )`,
  `create index postback_history_postback on postback_history (postback_id)`,
  // Every verdict takes the next number, in the order of the commits. The live feed resumes by it:
  // ids can't serve, since they are made at receipt and a later one may be committed first.
  `create table postback_sequence (value integer not null)`,
  `insert into postback_sequence (value) values (0)`,
  `create unique index postback_sequence_order on postback (sequence)`,
  `create trigger postback_first_verdict after insert on postback begin
    update postback_sequence set value = value + 1;
    update postback set sequence = (select value from postback_sequence) where id = new.id;
  end`,
  `create trigger postback_later_verdict after insert on postback_history begin
    update postback_sequence set value = value + 1;
    update postback set sequence = (select value from postback_sequence) where id = new.postback_id;
  end`,
  `create table conversion (
    postback_id text primary key not null references postback (id),
    transaction_id text not null unique references click (transaction_id),
    offer_id integer not null references offer (id),
    revenue text not null,
    payout text not null,
    currency text not null,
    sale_amount text,
    order_id text,
    received_at integer not null,
    recorded_at integer not null,
    test integer not null,
    descriptive text not null
  )`,
  `create index conversion_offer on conversion (offer_id, postback_id)`,
  `create index conversion_received_at on conversion (received_at)`,
  `create table event_record (
    postback_id text primary key not null references postback (id),
    transaction_id text not null references click (transaction_id),
    offer_id integer not null references offer (id),
    event_id integer not null references event_definition (id),
    only_once integer not null,
    order_id text,
    revenue text not null,
    payout text not null,
    currency text not null,
    sale_amount text,
    received_at integer not null,
    recorded_at integer not null,
    test integer not null,
    descriptive text not null
  )`,
  `create unique index event_record_only_once on event_record (transaction_id, event_id)
    where only_once = 1`,
  `create unique index event_record_order on event_record (transaction_id, event_id, order_id)
    where order_id is not null`,
  // The two above are partial, so the rules can't look a click's events up by them.
  `create index event_record_click on event_record (transaction_id, event_id)`,
  `create index event_record_offer on event_record (offer_id, postback_id)`,
  `create index event_record_received_at on event_record (received_at)`,
  `create table access_token (
    id integer primary key autoincrement,
    name text not null unique,
    role text not null,
    token_digest text not null unique,
    created_at integer not null
  )`,
];

/** Children before their parents, or foreign keys would stand in the way. */
const dropOrder = [
  'access_token',
  'event_record',
  'conversion',
  'postback_history',
  'postback',
  'postback_sequence',
  'click',
  'event_definition',
  'secure_token',
  'offer',
];

export class Migration0001Initial extends Migration {
  override name = '0001-initial';

  override up(): void {
    for (const statement of initialTables) this.addSql(statement);
  }

  override down(): void {
    for (const table of dropOrder) this.addSql(`drop table ${table}`);
  }
}
