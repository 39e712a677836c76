import type { SqlEntityManager } from '@mikro-orm/sql';
import { fromMinorUnits } from '@trackside/core';
import { clickNumbers, transactionIds } from '../clicks/click-lookups.ts';
import { eventNames } from '../events/event-lookups.ts';
import { Conversion } from './conversion-entity.ts';
import { EventRecord } from './event-record-entity.ts';
import { newestEventRecords, reversedAmong } from './find-records.ts';
import type { ConversionView, EventRecordView, Page, RecordFilter } from './records-service.ts';

const newestFirst = { postbackNumber: 'desc' } as const;

/** Conversions by a filter, newest first. */
export async function listConversions(
  em: SqlEntityManager,
  filter: RecordFilter,
): Promise<Page<ConversionView>> {
  const options = { orderBy: newestFirst, limit: filter.limit + 1 };
  const rows = await em.find(Conversion, await condition(em, filter), options);
  const ids = await transactionIds(em, [...new Set(rows.map(({ clickId }) => clickId))]);
  const reversed = await reversedAmong(em, rows);
  return page(rows, filter.limit, (row) => view(row, ids, reversed));
}

/** Event records by a filter, newest first. */
export async function listEventRecords(
  em: SqlEntityManager,
  filter: RecordFilter,
): Promise<Page<EventRecordView>> {
  const options = { orderBy: newestFirst, limit: filter.limit + 1 };
  const rows = await em.find(EventRecord, await eventCondition(em, filter), options);
  const ids = await transactionIds(em, [...new Set(rows.map(({ clickId }) => clickId))]);
  const names = await eventNames(em, [...new Set(rows.map(({ eventId }) => eventId))]);
  const reversed = await reversedAmong(em, rows);
  return page(rows, filter.limit, (row) => ({
    ...view(row, ids, reversed),
    event: { id: row.eventId, name: names.get(row.eventId) ?? '' },
  }));
}

async function condition(em: SqlEntityManager, { offerId, transactionId, cursor }: RecordFilter) {
  return {
    ...(offerId === undefined ? {} : { offerId }),
    ...(transactionId === undefined
      ? {}
      : { clickId: { $in: await clickNumbers(em, transactionId) } }),
    ...(cursor === undefined ? {} : { postbackNumber: { $lt: Number(cursor) } }),
  };
}

/** An offer's records are found through its events, each of which holds its own in order. */
async function eventCondition(em: SqlEntityManager, filter: RecordFilter) {
  const { offerId, transactionId } = filter;
  if (offerId === undefined || transactionId !== undefined) return condition(em, filter);
  return { postbackNumber: { $in: await newestEventRecords(em, { ...filter, offerId }) } };
}

function view(
  row: Conversion | EventRecord,
  transactionIdOf: ReadonlyMap<number, string>,
  reversed: ReadonlySet<number>,
): ConversionView {
  return {
    id: row.postbackId,
    postbackId: row.postbackId,
    offerId: row.offerId,
    transactionId: transactionIdOf.get(row.clickId) ?? '',
    revenue: fromMinorUnits(BigInt(row.revenue), row.currency),
    payout: fromMinorUnits(BigInt(row.payout), row.currency),
    currency: row.currency,
    ownPayout: row.ownPayout,
    saleAmount: row.saleAmount,
    orderId: row.orderId,
    receivedAt: new Date(row.receivedAt).toISOString(),
    recordedAt: new Date(row.recordedAt).toISOString(),
    test: row.test,
    reversed: reversed.has(row.postbackNumber),
    descriptive: row.descriptive ?? {},
  };
}

/** One row more than the limit was asked for: it tells whether there is a next page. */
function page<Row extends { readonly postbackNumber: number }, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(toItem),
    nextCursor: last === undefined ? null : String(last.postbackNumber),
  };
}
