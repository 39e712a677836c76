import type { SqlEntityManager } from '@mikro-orm/sql';
import type { VerdictCode } from '@trackside/core';
import { type LogFilter, wantedCodes } from './log-filter.ts';

export type Condition = readonly [text: string, ...values: readonly (string | number)[]];

/** A part of the log that one index holds in order, for one code. */
export interface LogSource {
  readonly code: VerdictCode;
  readonly from: string;
  /** The column that holds the postback's number. */
  readonly number: string;
  readonly conditions: readonly Condition[];
}

/** What a filter names, looked up. */
interface Subject {
  readonly filter: LogFilter;
  /** undefined: any click; null: the id belongs to none. */
  readonly clickId: number | null | undefined;
  /** The events whose records are asked for; undefined: whatever event. */
  readonly eventIds: readonly number[] | undefined;
}

/**
 * The parts that a filter's postbacks are in. What was recorded is found by its record, everything
 * else by indexes that leave the recorded ones out: so the log can be filtered without an index more
 * for each recorded postback. Every part is one code's, so that each has its index: by code, by offer
 * and code, by event and code, by click and code.
 */
export async function logSources(em: SqlEntityManager, filter: LogFilter): Promise<LogSource[]> {
  const subject = await lookUp(em, filter);
  if (subject === null) return [];
  return wantedCodes(filter).flatMap((code) => {
    if (code === 'CONVERSION_RECORDED') return conversionSources(subject);
    if (code === 'EVENT_RECORDED') return eventSources(subject);
    return unrecordedSources(subject, code);
  });
}

/** null: nothing can be there. */
async function lookUp(em: SqlEntityManager, filter: LogFilter): Promise<Subject | null> {
  const { offerId, eventId, transactionId } = filter;
  const clickId = transactionId === undefined ? undefined : await clickIdOf(em, transactionId);
  if (offerId === undefined && eventId === undefined) {
    return { filter, clickId, eventIds: undefined };
  }
  const events = await em.execute<{ readonly id: number }[]>(
    `select id from event_definition where ${eventId === undefined ? 'offer_id = ?' : 'id = ?'}
      ${eventId === undefined || offerId === undefined ? '' : 'and offer_id = ?'}`,
    [eventId, offerId].filter((id) => id !== undefined),
  );
  if (eventId !== undefined && events.length === 0) return null;
  return { filter, clickId, eventIds: events.map(({ id }) => id) };
}

async function clickIdOf(em: SqlEntityManager, transactionId: string): Promise<number | null> {
  const [row] = await em.execute<{ readonly id: number }[]>(
    'select id from click where transaction_id = ?',
    [transactionId],
  );
  return row?.id ?? null;
}

/** Few are reversed: their own table is gone through, never that of the records. */
const recordTable = (table: string, { reversed }: LogFilter) =>
  reversed === true
    ? {
        from: `reversal v cross join ${table} r on r.postback_number = v.postback_number`,
        number: 'v.postback_number',
      }
    : { from: `${table} r`, number: 'r.postback_number' };

function conversionSources({ filter, clickId }: Subject): LogSource[] {
  if (filter.eventId !== undefined || clickId === null) return [];
  return [
    {
      code: 'CONVERSION_RECORDED',
      ...recordTable('conversion', filter),
      conditions: [...given('r.click_id = ?', clickId), ...given('r.offer_id = ?', filter.offerId)],
    },
  ];
}

function eventSources({ filter, clickId, eventIds }: Subject): LogSource[] {
  if (clickId === null) return [];
  const table = recordTable('event_record', filter);
  const source = (...conditions: readonly Condition[]): LogSource => ({
    code: 'EVENT_RECORDED',
    ...table,
    conditions: [...given('r.click_id = ?', clickId), ...conditions],
  });
  if (eventIds === undefined) return [source()];
  // A click's and the reversed ones are few.
  if (clickId !== undefined || filter.reversed === true) {
    return [source([`r.event_id in (${eventIds.map(() => '?').join(', ')})`, ...eventIds])];
  }
  return eventIds.map((id) => source(['r.event_id = ?', id]));
}

/** They leave the recorded ones out. */
type UnrecordedIndex =
  | 'postback_unrecorded_code'
  | 'postback_unrecorded_offer_code'
  | 'postback_unrecorded_event'
  | 'postback_unrecorded_click'
  | 'postback_unknown_transaction';

function unrecordedSources({ filter, clickId }: Subject, code: VerdictCode): LogSource[] {
  const { offerId, eventId, transactionId } = filter;
  const source = (index: UnrecordedIndex, ...conditions: readonly Condition[]): LogSource => ({
    code,
    // Without statistics SQLite would rather take the index by code alone.
    from: `postback r indexed by ${index}`,
    number: 'r.number',
    conditions: [
      [`r.verdict <> 'recorded'`],
      ['r.code = ?', code],
      ...conditions,
      ...given('r.event_id = ?', eventId),
      // An event's postbacks are its offer's.
      ...given('r.offer_id = ?', eventId === undefined ? offerId : undefined),
    ],
  });
  if (transactionId !== undefined) {
    return [
      ...(typeof clickId === 'number'
        ? [source('postback_unrecorded_click', ['r.click_id = ?', clickId])]
        : []),
      source('postback_unknown_transaction', ['r.transaction_id = ?', transactionId]),
    ];
  }
  if (eventId !== undefined) return [source('postback_unrecorded_event')];
  return [
    source(offerId === undefined ? 'postback_unrecorded_code' : 'postback_unrecorded_offer_code'),
  ];
}

function given(text: string, value: string | number | undefined): Condition[] {
  return value === undefined ? [] : [[text, value]];
}
