import type { Result } from '@trackside/core';
import type { Caller } from '../../access/access-service.ts';
import { mayChange, noteChange } from '../../audit/changes-by-sql.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import type { RefusalReason } from '../../errors.ts';
import { openTotals } from '../../totals/open-totals.ts';
import { conversionGoal } from '../../totals/goals.ts';
import type { TotalChange } from '../../totals/total-change.ts';
import type { HistoryKind } from '../postbacks-service.ts';
import {
  eventsOfClick,
  findRecord,
  hasReversedConversion,
  isConversion,
  type RecordedRow,
} from './find-record.ts';

export interface Reversing {
  readonly id: string;
  readonly reason: string;
  /** Who asks for it. */
  readonly caller: Caller;
  readonly now: number;
}

/** The postbacks whose records changed: the one that was named first. */
export type Reversed = Result<readonly number[], RefusalReason>;

/**
 * Takes a wrong record back: it counts no more, and the totals follow in the same transaction. The
 * record itself stays, so that its repeat is still a duplicate. An event counts only after its
 * conversion: with it go the click's events, and without `withEvents` that is refused.
 */
export async function reverseRecord(
  sql: Sql,
  { withEvents, ...asked }: Reversing & { readonly withEvents: boolean },
): Promise<Reversed> {
  if (!(await mayChange(sql, asked.caller, asked.now)))
    return { ok: false, error: 'TOKEN_REVOKED' };
  const found = await recordOf(sql, asked.id);
  if (!found.ok) return found;
  const record = found.value;
  if (record.reversed === 1) return { ok: false, error: 'ALREADY_REVERSED' };
  const events = isConversion(record)
    ? (await eventsOfClick(sql, record.click_id)).filter(({ reversed }) => reversed === 0)
    : [];
  if (events.length > 0 && !withEvents) return { ok: false, error: 'EVENTS_DEPEND' };
  const { reason, caller, now } = asked;
  for (const one of [record, ...events]) {
    await sql.run(
      `insert into reversal (postback_number, click_id, goal, at, by, reason, along_with)
        values (?, ?, ?, ?, ?, ?, ?)`,
      one.number,
      one.click_id,
      one.goal,
      now,
      caller.name,
      reason,
      one === record ? null : record.number,
    );
  }
  return await changed(sql, [record, ...events], { kind: 'reversal', ...asked });
}

/**
 * Undoes a reversal: the record counts again, as if nothing had happened, and with a conversion the
 * events that were reversed along with it. An event is refused while its conversion is reversed.
 */
export async function undoReversal(sql: Sql, asked: Reversing): Promise<Reversed> {
  if (!(await mayChange(sql, asked.caller, asked.now)))
    return { ok: false, error: 'TOKEN_REVOKED' };
  const found = await recordOf(sql, asked.id);
  if (!found.ok) return found;
  const record = found.value;
  if (record.reversed === 0) return { ok: false, error: 'NOT_REVERSED' };
  if (!isConversion(record) && (await hasReversedConversion(sql, record.click_id))) {
    return { ok: false, error: 'CONVERSION_REVERSED' };
  }
  const events = isConversion(record)
    ? (await eventsOfClick(sql, record.click_id)).filter((one) => one.along_with === record.number)
    : [];
  for (const { number } of [record, ...events]) {
    await sql.run('delete from reversal where postback_number = ?', number);
  }
  return await changed(sql, [record, ...events], { kind: 'undo', ...asked });
}

/** What the postback with this id recorded. */
export async function recordOf(sql: Sql, id: string): Promise<Result<RecordedRow, RefusalReason>> {
  const postback = await sql.one<{ readonly number: number }>(
    'select number from postback where id = ?',
    id,
  );
  if (postback === undefined) return { ok: false, error: 'POSTBACK_NOT_FOUND' };
  const record = await findRecord(sql, postback.number);
  return record === undefined ? { ok: false, error: 'NOT_RECORDED' } : { ok: true, value: record };
}

async function changed(
  sql: Sql,
  records: readonly RecordedRow[],
  { kind, reason, caller, now }: Reversing & { readonly kind: Exclude<HistoryKind, 'decision'> },
): Promise<Reversed> {
  const sign = kind === 'reversal' ? -1 : 1;
  const addToTotals = openTotals(sql, now);
  await addToTotals(
    records.filter(({ test }) => test === 0).map((record) => totalChange(record, sign)),
  );
  for (const { number, id, goal } of records) {
    // A record whose raw postback is gone has no history any more.
    await sql.run(
      `insert into postback_history (number, postback_number, at, by, corrections, verdict, code, kind, reason)
        select ?, number, ?, ?, '{}', 'recorded', ?, ?, ?
        from postback where number = ? and id = ?`,
      (await sql.dialect.nextNumbers(sql, 1))[0] ?? 0,
      now,
      caller.name,
      goal === conversionGoal ? 'CONVERSION_RECORDED' : 'EVENT_RECORDED',
      kind,
      reason,
      number,
      id,
    );
  }
  const [record] = records;
  if (record === undefined) throw new Error('Nothing was reversed');
  const isReversed = kind === 'reversal';
  await noteChange(sql, caller, now, {
    action: isReversed ? 'postbacks.reverse' : 'postbacks.undoReversal',
    entity: 'postback',
    entityId: record.id,
    offerId: record.offer_id,
    before: { reversed: !isReversed },
    after: { reversed: isReversed, reason, eventsAlong: records.length - 1 },
  });
  return { ok: true, value: records.map(({ number }) => number) };
}

/** What a record adds to the totals, or takes from them again. */
function totalChange(record: RecordedRow, sign: 1 | -1): TotalChange {
  const times = BigInt(sign);
  return {
    at: record.received_at,
    offerId: record.offer_id,
    goal: record.goal,
    affiliateId: record.affiliate_id,
    revenue: times * BigInt(record.revenue),
    payout: times * BigInt(record.payout),
    ...(isConversion(record) ? { conversions: sign } : { events: sign }),
  };
}
