import { verdictKinds, verdictRegistry, type VerdictCode } from '@trackside/core';
import * as z from 'zod/mini';

import type { LogQuestion } from '../api/api-types.ts';
import { ofServer } from '../storage/of-server.ts';
import { storedItem, type StoredItem } from '../storage/stored-item.ts';

export const spanKinds = ['any', 'hour', 'today', 'week', 'month', 'custom'] as const;

const verdictCode = z.custom<VerdictCode>(
  (value) => typeof value === 'string' && Object.hasOwn(verdictRegistry, value),
);

const logFilterSchema = z.object({
  /** None: all of them. */
  verdicts: z.array(z.enum(verdictKinds)),
  code: z.nullable(verdictCode),
  offerId: z.nullable(z.int()),
  /** One of the offer's events. */
  eventId: z.nullable(z.int()),
  /** Byte for byte; empty: any. */
  transactionId: z.string(),
  span: z.enum(spanKinds),
  /** As fields for date and time write them, e.g. `2026-03-29T14:00`; for the custom span alone. */
  from: z.string(),
  to: z.string(),
  /** Only what was reversed. */
  reversed: z.boolean(),
});

/** What the log is narrowed to. */
export type LogFilter = z.infer<typeof logFilterSchema>;

export const noFilter: LogFilter = {
  verdicts: [],
  code: null,
  offerId: null,
  eventId: null,
  transactionId: '',
  span: 'any',
  from: '',
  to: '',
  reversed: false,
};

/** What a server's log was narrowed to last. */
export function logFilterItem(serverUrl: string): StoredItem<LogFilter> {
  return storedItem(ofServer('local:log-filter', serverUrl), logFilterSchema, noFilter);
}

/** The parts of a filter that narrow anything. */
export function narrowedParts(filter: LogFilter): Exclude<keyof LogFilter, 'from' | 'to'>[] {
  const { verdicts, code, offerId, eventId, transactionId, reversed } = filter;
  const { from, to } = spanInstants(filter, new Date(0));
  return [
    ...(verdicts.length > 0 ? (['verdicts'] as const) : []),
    ...(code === null ? [] : (['code'] as const)),
    ...(offerId === null ? [] : (['offerId'] as const)),
    ...(eventId === null ? [] : (['eventId'] as const)),
    ...(transactionId === '' ? [] : (['transactionId'] as const)),
    ...(from === null && to === null ? [] : (['span'] as const)),
    ...(reversed ? (['reversed'] as const) : []),
  ];
}

/** A filter as the server is asked by it. `now`: what spans such as “today” are seen from. */
export function questionOf(filter: LogFilter, now: Date): LogQuestion {
  const { verdicts, code, offerId, eventId, transactionId, reversed } = filter;
  const { from, to } = spanInstants(filter, now);
  return {
    ...(verdicts.length > 0 ? { verdict: verdicts } : {}),
    ...(code === null ? {} : { code }),
    ...(offerId === null ? {} : { offerId }),
    ...(eventId === null ? {} : { eventId }),
    ...(transactionId === '' ? {} : { transactionId }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(reversed ? { reversed } : {}),
  };
}

interface SpanInstants {
  readonly from: string | null;
  readonly to: string | null;
}

/** Days are the user's own, from midnight to midnight where they are. */
function spanInstants({ span, from, to }: LogFilter, now: Date): SpanInstants {
  switch (span) {
    case 'any':
      return { from: null, to: null };
    case 'hour':
      return { from: new Date(now.getTime() - 3_600_000).toISOString(), to: null };
    case 'today':
      return { from: midnight(now, 0), to: null };
    case 'week':
      return { from: midnight(now, 6), to: null };
    case 'month':
      return { from: midnight(now, 29), to: null };
    case 'custom':
      return { from: instantOf(from), to: instantOf(to) };
  }
}

function midnight(now: Date, daysBefore: number): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysBefore).toISOString();
}

function instantOf(typed: string): string | null {
  const at = Date.parse(typed);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
