import type { PlannedEvent, PlannedOffer } from '@trackside/core';
import { z } from 'zod/mini';
import type { Actor } from '../audit/audit-note.ts';
import type { Snapshot } from '../audit/audit-service.ts';
import { noteChange } from '../audit/changes-by-sql.ts';
import { readJson } from '../db/read-json.ts';
import type { Sql } from '../db/transaction/sql.ts';

interface Importing {
  readonly actor: Actor;
  readonly now: number;
}

interface ImportedOffer extends Pick<PlannedOffer, 'offer' | 'known'> {
  readonly id: number;
}

interface ImportedEvent extends PlannedEvent {
  readonly id: number;
  readonly offerId: number;
}

const action = 'setup.import';

/** Writes down what an import made of an offer: nothing where it is as it was. */
export async function noteOffer(
  sql: Sql,
  { offer, known, id }: ImportedOffer,
  { actor, now }: Importing,
): Promise<void> {
  const row = await sql.one<{ readonly ranges: string; readonly signing: number }>(
    `select allowed_ip_ranges as ranges, signing_secret is not null as signing
      from offer where id = ?`,
    id,
  );
  if (row === undefined) throw new Error('An imported offer is not there');
  const senders = {
    allowedIpRanges: readJson(z.array(z.string()), row.ranges),
    signing: row.signing === 1,
  };
  const before = known && { ...offerState(known), ...senders };
  const after = { ...offerState(offer), ...senders };
  await noteChange(sql, actor, now, {
    action,
    entity: 'offer',
    entityId: id,
    offerId: id,
    before,
    after,
  });
}

/** Writes down what an import made of an event: nothing where it is as it was. */
export async function noteEvent(
  sql: Sql,
  { event, known, id, offerId }: ImportedEvent,
  { actor, now }: Importing,
): Promise<void> {
  const before = known && eventState(known);
  const after = eventState(event);
  await noteChange(sql, actor, now, {
    action,
    entity: 'event',
    entityId: id,
    offerId,
    before,
    after,
  });
}

/** An offer as the log of changes keeps it. */
function offerState(offer: PlannedOffer['offer']): Snapshot {
  return {
    name: offer.name,
    currency: offer.currency,
    destinationUrl: offer.destinationUrl,
    revenue: offer.revenue,
    payout: offer.payout,
    pixelEnabled: offer.pixelEnabled,
    promoteEarlyEventsHours: offer.promoteEarlyEventsHours,
    statusesNotCounted: offer.statusesNotCounted,
    archived: offer.archived,
  };
}

/** An event as the log of changes keeps it. */
function eventState(event: PlannedEvent['event']): Snapshot {
  return {
    name: event.name,
    revenue: event.revenue,
    payout: event.payout,
    allowMultiple: event.allowMultiple,
    parameters: event.parameters,
    archived: event.archived,
  };
}
