import { dialectOf } from '../../db/orm/dialect-of.ts';
import type { DialectName } from '../../db/transaction/dialect.ts';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { VerdictCode } from '@trackside/core';
import { type LogFilter, wantedCodes } from './log-filter.ts';
import { byEvent } from '../../records/by-event.ts';

export type Condition = readonly [text: string, ...values: readonly (string | number)[]];

/** A part of the log that one index holds in order. */
export interface LogSource {
  /** What its postbacks may have become; where these are several, `code` tells them apart. */
  readonly codes: readonly VerdictCode[];
  readonly from: string;
  /** The column that holds the postback's number. */
  readonly number: string;
  readonly conditions: readonly Condition[];
}

/** What a filter names, looked up. */
interface Subject {
  readonly dialect: DialectName;
  readonly filter: LogFilter;
  /** undefined: any click; null: the id belongs to none. */
  readonly clickId: number | null | undefined;
  /** What became of the click's postbacks that were not recorded. */
  readonly clickCodes: ReadonlySet<string>;
  /** The events whose records are asked for; undefined: whatever event. */
  readonly eventIds: readonly number[] | undefined;
}

/**
 * The parts that a filter's postbacks are in. What was recorded is found by its record, everything
 * else by indexes that leave the recorded ones out: so the log can be filtered without an index more
 * for each recorded postback. A part is one code's, so that each has its index: by code, by offer and
 * code, by event and code, by click and code; only by an unknown transaction all codes are together.
 */
export async function logSources(em: SqlEntityManager, filter: LogFilter): Promise<LogSource[]> {
  const subject = await lookUp(em, filter);
  if (subject === null) return [];
  const wanted = wantedCodes(filter);
  return [
    ...(wanted.includes('CONVERSION_RECORDED') ? conversionSources(subject) : []),
    ...(wanted.includes('EVENT_RECORDED') ? eventSources(subject) : []),
    ...unrecordedSources(
      subject,
      wanted.filter((code) => code !== 'CONVERSION_RECORDED' && code !== 'EVENT_RECORDED'),
    ),
  ];
}

/** null: nothing can be there. */
async function lookUp(em: SqlEntityManager, filter: LogFilter): Promise<Subject | null> {
  const dialect = dialectOf(em);
  const { offerId, eventId, transactionId } = filter;
  const clickId = transactionId === undefined ? undefined : await clickIdOf(em, transactionId);
  const clickCodes = new Set(typeof clickId === 'number' ? await codesOf(em, clickId) : []);
  if (offerId === undefined && eventId === undefined) {
    return { dialect, filter, clickId, clickCodes, eventIds: undefined };
  }
  const events = await em.execute<{ readonly id: number }[]>(
    `select id from event_definition where ${eventId === undefined ? 'offer_id = ?' : 'id = ?'}
      ${eventId === undefined || offerId === undefined ? '' : 'and offer_id = ?'}`,
    [eventId, offerId].filter((id) => id !== undefined),
  );
  if (eventId !== undefined && events.length === 0) return null;
  return { dialect, filter, clickId, clickCodes, eventIds: events.map(({ id }) => id) };
}

async function clickIdOf(em: SqlEntityManager, transactionId: string): Promise<number | null> {
  const [row] = await em.execute<{ readonly id: number }[]>(
    'select id from click where transaction_id = ?',
    [transactionId],
  );
  return row?.id ?? null;
}

/**
 * The codes of a click's postbacks, each found behind the one before: of twenty that there are a click
 * has one or two, and it may have any number of postbacks.
 */
async function codesOf(em: SqlEntityManager, clickId: number): Promise<string[]> {
  const next = (after: string): string => `select min(code) as code from postback
    where verdict <> 'recorded' and click_id = ? ${after}`;
  const rows = await em.execute<{ readonly code: string }[]>(
    `with recursive found as (${next('')} union all
      select (${next('and code > found.code')}) from found where found.code is not null)
    select code from found where code is not null`,
    [clickId, clickId],
  );
  return rows.map(({ code }) => code);
}

/** Few are reversed: their own table is gone through, never that of the records. */
const recordTable = (table: string, { filter: { reversed }, dialect }: Subject) =>
  reversed === true
    ? {
        // By this SQLite is told the order; PostgreSQL sees it.
        from: `reversal v ${dialect === 'sqlite' ? 'cross join' : 'join'} ${table} r
          on r.postback_number = v.postback_number`,
        number: 'v.postback_number',
      }
    : { from: `${table} r`, number: 'r.postback_number' };

/**
 * Records outlive raw postbacks. Where the oldest of these go in numbers' order the smallest number that
 * is left tells; PostgreSQL drops them by spans of time, in which the order is that of receipt.
 */
const stillThere = ({ dialect }: Subject): Condition[] =>
  dialect === 'sqlite' ? [] : [[`exists (select 1 from postback p where p.id = r.postback_id)`]];

function conversionSources(subject: Subject): LogSource[] {
  const { filter, clickId } = subject;
  if (filter.eventId !== undefined || clickId === null) return [];
  return [
    {
      codes: ['CONVERSION_RECORDED'],
      ...recordTable('conversion', subject),
      conditions: [
        ...given('r.click_id = ?', clickId),
        ...given('r.offer_id = ?', filter.offerId),
        ...stillThere(subject),
      ],
    },
  ];
}

function eventSources(subject: Subject): LogSource[] {
  const { filter, clickId, eventIds } = subject;
  if (clickId === null) return [];
  const table = recordTable('event_record', subject);
  const source = (...conditions: readonly Condition[]): LogSource => ({
    codes: ['EVENT_RECORDED'],
    ...table,
    conditions: [...given('r.click_id = ?', clickId), ...conditions, ...stillThere(subject)],
  });
  if (eventIds === undefined) return [source()];
  // A click's and the reversed ones are few.
  if (clickId !== undefined || filter.reversed === true) {
    return [source([`r.event_id in (${eventIds.map(() => '?').join(', ')})`, ...eventIds])];
  }
  return eventIds.map((id) => source([`r.event_id = ? and r.${byEvent}`, id]));
}

/** They leave the recorded ones out. */
type UnrecordedIndex =
  | 'postback_unrecorded_code'
  | 'postback_unrecorded_offer_code'
  | 'postback_unrecorded_event'
  | 'postback_unrecorded_click'
  | 'postback_unknown_transaction';

function unrecordedSources(
  { dialect, filter, clickId, clickCodes }: Subject,
  wanted: readonly VerdictCode[],
): LogSource[] {
  const { offerId, eventId, transactionId } = filter;
  const source = (
    index: UnrecordedIndex,
    codes: readonly VerdictCode[],
    ...conditions: readonly Condition[]
  ): LogSource => ({
    codes,
    // Without statistics, which PostgreSQL keeps by itself, SQLite would rather take the index by code alone.
    from: dialect === 'sqlite' ? `postback r indexed by ${index}` : 'postback r',
    number: 'r.number',
    conditions: [
      [`r.verdict <> 'recorded'`],
      codes.length === 1
        ? ['r.code = ?', ...codes]
        : [`r.code in (${codes.map(() => '?').join(', ')})`, ...codes],
      ...conditions,
      ...given('r.event_id = ?', eventId),
      // An event's postbacks are its offer's.
      ...given('r.offer_id = ?', eventId === undefined ? offerId : undefined),
    ],
  });
  if (transactionId !== undefined) {
    if (wanted.length === 0) return [];
    const ofClick = given('r.click_id = ?', clickId ?? undefined);
    return [
      ...wanted
        .filter((code) => clickCodes.has(code))
        .map((code) => source('postback_unrecorded_click', [code], ...ofClick)),
      source('postback_unknown_transaction', wanted, ['r.transaction_id = ?', transactionId]),
    ];
  }
  if (eventId !== undefined) {
    return wanted.map((code) => source('postback_unrecorded_event', [code]));
  }
  const index =
    offerId === undefined ? 'postback_unrecorded_code' : 'postback_unrecorded_offer_code';
  return wanted.map((code) => source(index, [code]));
}

function given(text: string, value: string | number | undefined): Condition[] {
  return value === undefined ? [] : [[text, value]];
}
