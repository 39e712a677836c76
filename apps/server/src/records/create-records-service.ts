import type { AppDeps } from '../app-deps.ts';
import { fromMinorUnits } from '@trackside/core';
import { eventNames } from '../events/event-names.ts';
import { Conversion } from './conversion-entity.ts';
import { EventRecord } from './event-record-entity.ts';
import type { ConversionView, Page, RecordFilter, RecordsService } from './records-service.ts';

const newestFirst = { postbackId: 'desc' } as const;

export function createRecordsService({ database }: Pick<AppDeps, 'database'>): RecordsService {
  return {
    conversions: async (filter) => {
      const options = { orderBy: newestFirst, limit: filter.limit + 1 };
      const rows = await database.em().find(Conversion, condition(filter), options);
      return page(rows.map(view), filter.limit);
    },

    eventRecords: async (filter) => {
      const em = database.em();
      const options = { orderBy: newestFirst, limit: filter.limit + 1 };
      const rows = await em.find(EventRecord, condition(filter), options);
      const names = await eventNames(em, [...new Set(rows.map(({ eventId }) => eventId))]);
      const items = rows.map((row) => ({
        ...view(row),
        event: { id: row.eventId, name: names.get(row.eventId) ?? '' },
      }));
      return page(items, filter.limit);
    },
  };
}

function condition({ offerId, transactionId, cursor }: RecordFilter) {
  return {
    ...(offerId === undefined ? {} : { offerId }),
    ...(transactionId === undefined ? {} : { transactionId }),
    ...(cursor === undefined ? {} : { postbackId: { $lt: cursor } }),
  };
}

function view(row: Conversion | EventRecord): ConversionView {
  return {
    id: row.postbackId,
    postbackId: row.postbackId,
    offerId: row.offerId,
    transactionId: row.transactionId,
    revenue: fromMinorUnits(BigInt(row.revenue), row.currency),
    payout: fromMinorUnits(BigInt(row.payout), row.currency),
    currency: row.currency,
    saleAmount: row.saleAmount,
    orderId: row.orderId,
    receivedAt: new Date(row.receivedAt).toISOString(),
    recordedAt: new Date(row.recordedAt).toISOString(),
    test: row.test,
    descriptive: row.descriptive,
  };
}

/** One row more than the limit was asked for: it tells whether there is a next page. */
function page<Item extends { readonly id: string }>(
  rows: readonly Item[],
  limit: number,
): Page<Item> {
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
