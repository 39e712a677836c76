import type { EventDefinition, PriceRule } from '@trackside/core';
import { z } from 'zod/mini';
import { readJson } from '../../db/read-json.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import { fromPriceColumns } from '../../offers/price-columns.ts';
import type { TokenVault } from '../../keys/token-vault.ts';
import { createIpMatcher } from '../../network/ip-ranges.ts';
import type { OfferSettings, OwnPayouts, StoredToken } from './settings.ts';

interface PricedRow {
  readonly id: number;
  readonly revenue_type: PriceRule['type'];
  readonly revenue_value: string | null;
  readonly payout_type: PriceRule['type'];
  readonly payout_value: string | null;
}

interface OfferRow extends PricedRow {
  readonly currency: string;
  readonly pixel_enabled: number;
  readonly promote_early_events_hours: number | null;
  readonly statuses_not_counted: string;
  readonly allowed_ip_ranges: string;
  readonly signing_secret: string | null;
}

interface EventRow extends PricedRow {
  readonly name: string;
  readonly allow_multiple: number;
}

interface PayoutRow {
  readonly affiliate_id: string;
  readonly goal: number;
  readonly payout_type: PriceRule['type'];
  readonly payout_value: string | null;
}

const priceColumns = 'id, revenue_type, revenue_value, payout_type, payout_value';

/**
 * Looks a token up by its keyed hash, which nobody can aim at a row without the key; null when there
 * is none. It may have ended.
 */
export async function loadToken(sql: Sql, digest: string): Promise<StoredToken | null> {
  const row = await sql.one<{
    readonly offer_id: number | null;
    readonly valid_until: number | null;
  }>('select offer_id, valid_until from secure_token where token_digest = ?', digest);
  return row === undefined ? null : { offerId: row.offer_id, validUntil: row.valid_until };
}

/** Loads an offer with its active events; null when there is none. */
export async function loadOffer(
  sql: Sql,
  vault: TokenVault,
  id: number,
): Promise<OfferSettings | null> {
  const row = await sql.one<OfferRow>(
    `select ${priceColumns}, currency, pixel_enabled, promote_early_events_hours,
      statuses_not_counted, allowed_ip_ranges, signing_secret from offer where id = ?`,
    id,
  );
  if (row === undefined) return null;
  const rows = await sql.all<EventRow>(
    `select ${priceColumns}, name, allow_multiple from event_definition
      where offer_id = ? and archived_at is null`,
    id,
  );
  const events = rows.map(eventDefinition);
  const ranges = readJson(z.array(z.string()), row.allowed_ip_ranges);
  const { signing_secret: sealed } = row;
  return {
    facts: {
      id: row.id,
      currency: row.currency,
      ...prices(row),
      statusesNotCounted: readJson(z.array(z.string()), row.statuses_not_counted),
    },
    pixelEnabled: row.pixel_enabled === 1,
    promoteEarlyEventsHours: row.promote_early_events_hours,
    allows: ranges.length === 0 ? null : createIpMatcher(ranges),
    signingSecret: sealed === null ? null : vault.open('signing-secret', sealed),
    eventsById: new Map(events.map((event) => [event.id, event])),
    eventsByName: new Map(events.map((event) => [event.name, event])),
    ownPayouts: await loadOwnPayouts(sql, id),
  };
}

async function loadOwnPayouts(sql: Sql, offerId: number): Promise<ReadonlyMap<string, OwnPayouts>> {
  const rows = await sql.all<PayoutRow>(
    `select affiliate_id, goal, payout_type, payout_value from affiliate_payout
      where offer_id = ?`,
    offerId,
  );
  const byAffiliate = Map.groupBy(rows, (row) => row.affiliate_id);
  return new Map(
    [...byAffiliate].map(([id, own]) => [
      id,
      new Map(own.map((row) => [row.goal, ownPayout(row)])),
    ]),
  );
}

function ownPayout({ payout_type: type, payout_value: value }: PayoutRow): PriceRule {
  return fromPriceColumns({ type, value });
}

/** Mapped parameters have no part in a decision. */
function eventDefinition(row: EventRow): EventDefinition {
  return {
    id: row.id,
    name: row.name,
    ...prices(row),
    allowMultiple: row.allow_multiple === 1,
    parameters: [],
  };
}

function prices(row: PricedRow) {
  return {
    revenue: fromPriceColumns({ type: row.revenue_type, value: row.revenue_value }),
    payout: fromPriceColumns({ type: row.payout_type, value: row.payout_value }),
  };
}
