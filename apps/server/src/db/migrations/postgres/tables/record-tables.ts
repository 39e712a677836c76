import { byClick, inPartitions } from './hash-partitions.ts';
import { exact } from './settings-tables.ts';

const recordColumns = `postback_id ${exact} not null,
    click_id bigint not null,
    offer_id bigint not null,
    revenue text not null,
    payout text not null,
    currency text not null,
    sale_amount text,
    order_id ${exact},
    received_at bigint not null,
    recorded_at bigint not null,
    test smallint not null,
    descriptive text,
    own_payout text`;

/**
 * What is booked for clicks, and what of it was reversed. In partitions all of a click's lies in those
 * of one number, and keys that name the click hold for the whole table.
 */
export function recordTables(partitions: number): readonly string[] {
  const isWhole = partitions === 1;
  const table = (name: string, columns: string): readonly string[] =>
    isWhole
      ? [`create table ${name} (postback_number bigint primary key, ${columns})`]
      : [
          `create table ${name} (postback_number bigint, ${columns},
    primary key (postback_number, click_id)) partition by range (click_id)`,
          ...inPartitions(name, byClick(partitions)),
        ];
  return [
    ...table('conversion', `${recordColumns}, unique (click_id)`),
    'create index conversion_offer on conversion (offer_id, postback_number)',
    'create index conversion_received_at on conversion (received_at)',
    ...table(
      'event_record',
      `${recordColumns},
    event_id bigint not null,
    repetition bigint not null`,
    ),
    `create unique index event_record_repetition on event_record (click_id, event_id, repetition)`,
    `create unique index event_record_order on event_record (click_id, event_id, order_id)
    where order_id is not null`,
    // Only who asks by the event alone says so: `records/by-event.ts`.
    'create index event_record_event on event_record (event_id, postback_number) where postback_number > 0',
    'create index event_record_received_at on event_record (received_at)',
    // Few are reversed: their table stays whole, or each look-up would cost as much again.
    `create table reversal (
    postback_number bigint primary key,
    click_id bigint not null,
    goal bigint not null,
    at bigint not null,
    by text not null,
    reason text not null,
    along_with bigint
  )`,
    'create index reversal_click on reversal (click_id)',
  ];
}
