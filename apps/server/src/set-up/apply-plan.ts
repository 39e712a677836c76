import type { PlannedEvent, PlannedOffer } from '@trackside/core';
import type { Actor } from '../audit/audit-note.ts';
import type { Sql, SqlValue } from '../db/transaction/sql.ts';
import { eventColumns } from '../events/event-view.ts';
import { offerColumns } from '../offers/offer-columns.ts';
import { noteEvent, noteOffer } from './note-import.ts';

export interface Applying {
  /** Who imports. */
  readonly actor: Actor;
  readonly now: number;
  /** Gives a new offer the token of its postback URLs. */
  readonly giveToken: (sql: Sql, offerId: number) => Promise<void>;
}

const offerNames = [
  'name',
  'currency',
  'destination_url',
  'revenue_type',
  'revenue_value',
  'payout_type',
  'payout_value',
  'pixel_enabled',
  'promote_early_events_hours',
  'statuses_not_counted',
];
const eventNames = [
  'name',
  'revenue_type',
  'revenue_value',
  'payout_type',
  'payout_value',
  'allow_multiple',
  'parameters',
];

const marks = (names: readonly string[]) => names.map(() => '?').join(', ');
const insert = (table: string, names: readonly string[]) =>
  `insert into ${table} (${names.join(', ')}) values (${marks(names)}) returning id`;
const update = (table: string, names: readonly string[]) =>
  `update ${table} set ${names.map((name) => `${name} = ?`).join(', ')},
    archived_at = case when ? then coalesce(archived_at, ?) end where id = ?`;

const insertOffer = insert('offer', [...offerNames, 'id', 'archived_at', 'created_at']);
const insertEvent = insert('event_definition', [
  ...eventNames,
  'id',
  'offer_id',
  'archived_at',
  'created_at',
]);
const updateOffer = update('offer', offerNames);
const updateEvent = update('event_definition', eventNames);

/** Makes the offers and events what a plan says they are to be, in the transaction at hand. */
export async function applyPlan(
  sql: Sql,
  offers: readonly PlannedOffer[],
  applying: Applying,
): Promise<void> {
  for (const planned of offers) {
    const offerId = await applyOffer(sql, planned, applying);
    // Events may change names with one another: none of them has a name while they do.
    for (const { known } of planned.events) {
      if (known !== null && !known.archived) {
        await sql.run('update event_definition set archived_at = -1 where id = ?', known.id);
      }
    }
    for (const event of planned.events) await applyEvent(sql, offerId, { event, applying });
  }
}

async function applyOffer(
  sql: Sql,
  { offer, known }: PlannedOffer,
  applying: Applying,
): Promise<number> {
  const { now } = applying;
  // Which senders an offer lets in is no part of a set-up.
  const columns = offerColumns({ ...offer, allowedIpRanges: [] });
  const values: SqlValue[] = [
    columns.name,
    columns.currency,
    columns.destinationUrl,
    columns.revenueType,
    columns.revenueValue,
    columns.payoutType,
    columns.payoutValue,
    columns.pixelEnabled ? 1 : 0,
    columns.promoteEarlyEventsHours,
    JSON.stringify(columns.statusesNotCounted),
  ];
  if (known !== null) {
    await sql.run(updateOffer, ...values, offer.archived ? 1 : 0, now, known.id);
    await noteOffer(sql, { offer, known, id: known.id }, applying);
    return known.id;
  }
  const id = await insertedId(sql, insertOffer, [
    ...values,
    offer.id,
    offer.archived ? now : null,
    now,
  ]);
  await applying.giveToken(sql, id);
  await noteOffer(sql, { offer, known, id }, applying);
  return id;
}

async function applyEvent(
  sql: Sql,
  offerId: number,
  {
    event: { event, known },
    applying,
  }: { readonly event: PlannedEvent; readonly applying: Applying },
): Promise<void> {
  const { now } = applying;
  const columns = eventColumns({ ...event, parameters: [...event.parameters] });
  const values: SqlValue[] = [
    columns.name,
    columns.revenueType,
    columns.revenueValue,
    columns.payoutType,
    columns.payoutValue,
    columns.allowMultiple ? 1 : 0,
    JSON.stringify(columns.parameters),
  ];
  if (known === null) {
    const archivedAt = event.archived ? now : null;
    const id = await insertedId(sql, insertEvent, [...values, event.id, offerId, archivedAt, now]);
    await noteEvent(sql, { event, known, id, offerId }, applying);
    return;
  }
  if (!known.archived)
    await sql.run('update event_definition set archived_at = null where id = ?', known.id);
  await sql.run(updateEvent, ...values, event.archived ? 1 : 0, now, known.id);
  await noteEvent(sql, { event, known, id: known.id, offerId }, applying);
}

async function insertedId(sql: Sql, text: string, values: readonly SqlValue[]): Promise<number> {
  const row = await sql.one<{ readonly id: number }>(text, ...values);
  if (row === undefined) throw new Error('Nothing was inserted');
  return row.id;
}
