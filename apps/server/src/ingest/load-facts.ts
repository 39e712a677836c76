import type {
  EventDefinition,
  ParsedPostback,
  PostbackFacts,
  PriceRule,
  TokenFacts,
} from '@trackside/core';
import { eventNumber } from '@trackside/core';
import { z } from 'zod/mini';
import { readJson } from '../db/read-json.ts';
import { fromPriceColumns } from '../offers/price-columns.ts';
import type { Sql } from '../db/transaction/write-transaction.ts';

/** What the rules look at, and what is kept beside their verdict. */
export interface LoadedFacts {
  readonly facts: PostbackFacts;
  /** The click is a test's. */
  readonly test: boolean;
  readonly promoteEarlyEventsHours: number | null;
}

export type LoadFacts = (sql: Sql, token: TokenFacts, parsed: ParsedPostback) => LoadedFacts;

interface ClickRow {
  readonly offer_id: number;
  readonly test: number;
}

interface PricedRow {
  readonly id: number;
  readonly revenue_type: PriceRule['type'];
  readonly revenue_value: string | null;
  readonly payout_type: PriceRule['type'];
  readonly payout_value: string | null;
}

interface OfferRow extends PricedRow {
  readonly currency: string;
  readonly statuses_not_counted: string;
  readonly promote_early_events_hours: number | null;
}

interface EventRow extends PricedRow {
  readonly name: string;
  readonly allow_multiple: number;
}

const eventColumns =
  'id, name, revenue_type, revenue_value, payout_type, payout_value, allow_multiple';

/**
 * Finds all that a postback may be decided by. One whose form is wrong is decided by its token; its
 * click tells whose it is, and whether it is a test's.
 */
export const loadFacts: LoadFacts = (sql, token, parsed) => {
  const postback = parsed.result.ok ? parsed.result.value : null;
  const click = findClick(sql, parsed.transactionId);
  const offerId = token.scope === 'offer' ? token.offerId : click?.offer_id;
  const offer = offerId === undefined ? undefined : findOffer(sql, offerId);
  const eventById = offer && findEventById(sql, offer.id, postback?.eventId ?? null);
  const eventByName = offer && findEventByName(sql, offer.id, postback?.eventName ?? null);
  const transactionId = click === undefined ? null : parsed.transactionId;
  const eventId = (eventById ?? eventByName)?.id;
  const orderId = postback?.orderId ?? null;
  return {
    facts: {
      token,
      click: click && transactionId !== null ? { transactionId, offerId: click.offer_id } : null,
      offer: offer ? offerFacts(offer) : null,
      eventById: eventById ? eventFacts(eventById) : null,
      eventByName: eventByName ? eventFacts(eventByName) : null,
      conversion: findConversion(sql, transactionId),
      eventRecord: findEventRecord(sql, transactionId, eventId),
      orderRecord: findOrderRecord(sql, transactionId, eventId, orderId),
    },
    test: click?.test === 1,
    promoteEarlyEventsHours: offer?.promote_early_events_hours ?? null,
  };
};

function findClick(sql: Sql, transactionId: string | null): ClickRow | undefined {
  if (transactionId === null) return undefined;
  return sql.one<ClickRow>(
    'select offer_id, test from click where transaction_id = ?',
    transactionId,
  );
}

function findOffer(sql: Sql, id: number): OfferRow | undefined {
  return sql.one<OfferRow>(
    `select id, currency, revenue_type, revenue_value, payout_type, payout_value,
      statuses_not_counted, promote_early_events_hours from offer where id = ?`,
    id,
  );
}

function findEventById(sql: Sql, offerId: number, text: string | null): EventRow | undefined {
  const id = text === null ? null : eventNumber(text);
  if (id === null) return undefined;
  return sql.one<EventRow>(
    `select ${eventColumns} from event_definition where id = ? and offer_id = ? and archived_at is null`,
    id,
    offerId,
  );
}

function findEventByName(sql: Sql, offerId: number, name: string | null): EventRow | undefined {
  if (name === null) return undefined;
  return sql.one<EventRow>(
    `select ${eventColumns} from event_definition where offer_id = ? and name = ? and archived_at is null`,
    offerId,
    name,
  );
}

function findConversion(sql: Sql, transactionId: string | null): PostbackFacts['conversion'] {
  if (transactionId === null) return null;
  const found = sql.one('select 1 from conversion where transaction_id = ?', transactionId);
  return found === undefined ? null : { transactionId };
}

function findEventRecord(
  sql: Sql,
  transactionId: string | null,
  eventId: number | undefined,
): PostbackFacts['eventRecord'] {
  if (transactionId === null || eventId === undefined) return null;
  const found = sql.one(
    'select 1 from event_record where transaction_id = ? and event_id = ? limit 1',
    transactionId,
    eventId,
  );
  return found === undefined ? null : { eventId };
}

function findOrderRecord(
  sql: Sql,
  transactionId: string | null,
  eventId: number | undefined,
  orderId: string | null,
): PostbackFacts['orderRecord'] {
  if (transactionId === null || eventId === undefined || orderId === null) return null;
  const found = sql.one(
    'select 1 from event_record where transaction_id = ? and event_id = ? and order_id = ?',
    transactionId,
    eventId,
    orderId,
  );
  return found === undefined ? null : { eventId, orderId };
}

function offerFacts(row: OfferRow): NonNullable<PostbackFacts['offer']> {
  const statuses = readJson(z.array(z.string()), row.statuses_not_counted);
  return {
    id: row.id,
    currency: row.currency,
    revenue: fromPriceColumns({ type: row.revenue_type, value: row.revenue_value }),
    payout: fromPriceColumns({ type: row.payout_type, value: row.payout_value }),
    statusesNotCounted: statuses,
  };
}

/** Mapped parameters have no part in a decision. */
function eventFacts(row: EventRow): EventDefinition {
  return {
    id: row.id,
    name: row.name,
    revenue: fromPriceColumns({ type: row.revenue_type, value: row.revenue_value }),
    payout: fromPriceColumns({ type: row.payout_type, value: row.payout_value }),
    allowMultiple: row.allow_multiple === 1,
    parameters: [],
  };
}
