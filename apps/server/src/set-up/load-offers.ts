import { byEvent } from '../records/by-event.ts';
import type { KnownEvent, KnownOffer, MappedParameter, PriceRule } from '@trackside/core';
import { z } from 'zod/mini';
import { readJson } from '../db/read-json.ts';
import type { Sql } from '../db/transaction/sql.ts';
import { fromPriceColumns } from '../offers/price-columns.ts';

interface PricedRow {
  readonly id: number;
  readonly name: string;
  readonly revenue_type: PriceRule['type'];
  readonly revenue_value: string | null;
  readonly payout_type: PriceRule['type'];
  readonly payout_value: string | null;
  readonly archived_at: number | null;
}

interface OfferRow extends PricedRow {
  readonly currency: string;
  readonly destination_url: string;
  readonly pixel_enabled: number;
  readonly promote_early_events_hours: number | null;
  readonly statuses_not_counted: string;
  readonly currency_fixed: number;
}

interface EventRow extends PricedRow {
  readonly offer_id: number;
  readonly allow_multiple: number;
  readonly parameters: string;
}

const parametersColumn = z.array(
  z.object({ name: z.string(), macro: z.exactOptional(z.string()) }),
);

/** All offers with their events, in the order of their ids. */
export async function loadOffers(sql: Sql): Promise<readonly KnownOffer[]> {
  const events = Map.groupBy(
    await sql.all<EventRow>('select * from event_definition order by id'),
    ({ offer_id: offerId }) => offerId,
  );
  const offers = await sql.all<OfferRow>(
    `select *, exists (select 1 from conversion where offer_id = offer.id)
        or exists (select 1 from event_record where ${byEvent} and event_id in
          (select id from event_definition where offer_id = offer.id)) as currency_fixed
        from offer order by id`,
  );
  return offers.map((row) => ({
    ...priced(row),
    currency: row.currency,
    destinationUrl: row.destination_url,
    pixelEnabled: row.pixel_enabled === 1,
    promoteEarlyEventsHours: row.promote_early_events_hours,
    statusesNotCounted: readJson(z.array(z.string()), row.statuses_not_counted),
    currencyFixed: row.currency_fixed === 1,
    events: (events.get(row.id) ?? []).map(knownEvent),
  }));
}

function knownEvent(row: EventRow): KnownEvent {
  const parameters: readonly MappedParameter[] = readJson(parametersColumn, row.parameters);
  return { ...priced(row), allowMultiple: row.allow_multiple === 1, parameters };
}

function priced(row: PricedRow) {
  return {
    id: row.id,
    name: row.name,
    revenue: fromPriceColumns({ type: row.revenue_type, value: row.revenue_value }),
    payout: fromPriceColumns({ type: row.payout_type, value: row.payout_value }),
    archived: row.archived_at !== null,
  };
}
