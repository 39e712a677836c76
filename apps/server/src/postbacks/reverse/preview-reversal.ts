import { fromMinorUnits, type Result } from '@trackside/core';
import type { Sql } from '../../db/transaction/sql.ts';
import type { RefusalReason } from '../../errors.ts';
import type { CountedRecord, ReversalPreview } from '../postbacks-service.ts';
import { eventsOfClick, isConversion, type RecordedRow } from './find-record.ts';
import { recordOf } from './reverse-record.ts';

/** So many events are named one by one; the sums are of all of them. */
const mostNamed = 50;

/** Tells what a reversal would take back: the record, and the events that depend on it. */
export async function previewReversal(
  sql: Sql,
  id: string,
): Promise<Result<ReversalPreview, RefusalReason>> {
  const found = await recordOf(sql, id);
  if (!found.ok) return found;
  const record = found.value;
  if (record.reversed === 1) return { ok: false, error: 'ALREADY_REVERSED' };
  const events = isConversion(record)
    ? (await eventsOfClick(sql, record.click_id)).filter(({ reversed }) => reversed === 0)
    : [];
  const { currency } = record;
  const sum = (amounts: readonly string[]) =>
    fromMinorUnits(
      amounts.reduce((total, amount) => total + BigInt(amount), 0n),
      currency,
    );
  return {
    ok: true,
    value: {
      record: await countedRecord(sql, record),
      events: await Array.fromAsync(events.slice(0, mostNamed), (event) =>
        countedRecord(sql, event),
      ),
      eventCount: events.length,
      revenue: sum([record, ...events].map(({ revenue }) => revenue)),
      payout: sum([record, ...events].map(({ payout }) => payout)),
      currency,
    },
  };
}

async function countedRecord(sql: Sql, record: RecordedRow): Promise<CountedRecord> {
  const { id, goal, currency } = record;
  const event = await sql.one<{ readonly name: string }>(
    'select name from event_definition where id = ?',
    goal,
  );
  return {
    id,
    event: event === undefined ? null : { id: goal, name: event.name },
    receivedAt: new Date(record.received_at).toISOString(),
    revenue: fromMinorUnits(BigInt(record.revenue), currency),
    payout: fromMinorUnits(BigInt(record.payout), currency),
    currency,
    test: record.test === 1,
  };
}
