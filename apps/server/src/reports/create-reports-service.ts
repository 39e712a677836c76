import { setImmediate } from 'node:timers/promises';
import { fromMinorUnits } from '@trackside/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { AppDeps } from '../app-deps.ts';
import { affiliateNames } from '../affiliates/list-affiliates.ts';
import { eventNames } from '../events/event-lookups.ts';
import { offerNames } from '../offers/offer-lookups.ts';
import { dayMinutes, hourMinutes, quarterHourMinutes, startOf } from '../totals/periods.ts';
import { coverSpan } from './cover-span.ts';
import { daysBetween, shiftDate } from './day-bounds.ts';
import { periodBefore } from './period-before.ts';
import { reportSpan, type ReportSpan } from './report-span.ts';
import type {
  ReportFigures,
  ReportGroup,
  ReportQuestion,
  ReportRow,
  ReportsService,
} from './reports-service.ts';
import { addRow, inOrder, isCounted, pairRows, type SummaryRow } from './summary-row.ts';
import { partStatement, type PartQuestion } from './summary-sql.ts';

/** The lengths in minutes of the periods whose totals a report may use, the longest first. */
interface KeptPeriods {
  readonly day: readonly number[];
  /** Of reports by offer, event and affiliate. */
  readonly goal: readonly number[];
}

const keptPeriods: KeptPeriods = {
  day: [quarterHourMinutes],
  goal: [dayMinutes, hourMinutes],
};

/** Reports read kept totals, and rows only where a span's ends cut through the shortest period. */
export function createReportsService({
  database,
  periods = keptPeriods,
}: Pick<AppDeps, 'database'> & { readonly periods?: KeptPeriods }): ReportsService {
  const sumUp = async (
    em: SqlEntityManager,
    question: ReportQuestion,
    span: ReportSpan,
  ): Promise<SummaryRow[]> => {
    const sums = new Map<string, SummaryRow>();
    const wholeDays = startOf(await rolledUpUntil(em), dayMinutes);
    for (const part of partsOf(question, span, { ...periods, wholeDays })) {
      const { sql, parameters } = partStatement(part);
      for (const row of await em.execute<SummaryRow[]>(sql, [...parameters])) addRow(sums, row);
      // The database answers at once or not at all: postbacks must get their turn in between.
      await setImmediate();
    }
    return inOrder(sums).filter(isCounted);
  };
  return {
    summary: async (question) => {
      const span = reportSpan(question);
      if (!span.ok) return span;
      const { groupBy, compare } = question;
      const em = database.em();
      const rows = await sumUp(em, question, span.value);
      if (compare === undefined) {
        const label = await labeller(em, groupBy, rows);
        return { ok: true, value: rows.map((row) => reportRow(row, label(row.grp))) };
      }
      const earlier = periodBefore(question, span.value);
      const earlierSpan = reportSpan(earlier.question);
      if (!earlierSpan.ok) return earlierSpan;
      const before = (await sumUp(em, earlier.question, earlierSpan.value)).map((row) =>
        groupBy === 'day' ? { ...row, grp: shiftDate(row.grp, earlier.days) } : row,
      );
      const paired = pairRows(rows, before);
      const label = await labeller(
        em,
        groupBy,
        paired.map(([row]) => row),
      );
      return {
        ok: true,
        value: paired.map(([row, then]) => ({
          ...reportRow(row, label(row.grp)),
          before: figuresOf(then),
        })),
      };
    },
  };
}

/** The span in parts for which totals are kept: by days of the time zone, or as a whole. */
function partsOf(
  { groupBy, offerId, timeZone }: ReportQuestion,
  { from, to }: ReportSpan,
  periods: KeptPeriods & { readonly wholeDays: number },
): PartQuestion[] {
  if (groupBy !== 'day') {
    // Days hold all of their hours before that moment; after it only the hours hold everything.
    const { wholeDays } = periods;
    const parts = [
      ...coverSpan(from, Math.min(to, wholeDays), periods.goal),
      ...coverSpan(
        Math.max(from, wholeDays),
        to,
        periods.goal.filter((minutes) => minutes !== dayMinutes),
      ),
    ];
    return parts.map((part) => ({ groupBy, offerId, part, date: null }));
  }
  return daysBetween(from, to, timeZone).flatMap(({ date, start, end }) =>
    coverSpan(start, end, periods.day).map((part) => ({ groupBy, offerId, part, date })),
  );
}

async function rolledUpUntil(em: SqlEntityManager): Promise<number> {
  const [row] = await em.execute<{ readonly until: number }[]>(
    'select until from totals_rolled_up',
  );
  return row?.until ?? 0;
}

function reportRow(row: SummaryRow, label: string): ReportRow {
  return { group: row.grp, label, currency: row.currency, ...figuresOf(row) };
}

function figuresOf(row: SummaryRow): ReportFigures {
  const { currency, clicks, conversions, events, held } = row;
  const revenue = whole(row.revenue_high, row.revenue_low);
  const payout = whole(row.payout_high, row.payout_low);
  // Held postbacks of unknown clicks have no currency, and no money either.
  const text = (minor: bigint): string =>
    currency === 'XXX' ? '0' : fromMinorUnits(minor, currency);
  return {
    clicks,
    conversions,
    events,
    held,
    revenue: text(revenue),
    payout: text(payout),
    profit: text(revenue - payout),
  };
}

function whole(high: number, low: number): bigint {
  return BigInt(high) * 1_000_000_000n + BigInt(low);
}

async function labeller(
  em: SqlEntityManager,
  groupBy: ReportGroup,
  rows: readonly SummaryRow[],
): Promise<(group: string) => string> {
  const ids = [...new Set(rows.map(({ grp }) => Number(grp)))].filter(Number.isInteger);
  switch (groupBy) {
    case 'day':
      return (group) => group;
    case 'affiliate': {
      const names = await affiliateNames(
        em,
        rows.map(({ grp }) => grp),
      );
      return (group) => (group === '' ? 'No affiliate' : (names.get(group) ?? group));
    }
    case 'offer': {
      const names = await offerNames(em, ids);
      return (group) => names.get(Number(group)) ?? 'Unknown offer';
    }
    case 'event': {
      const names = await eventNames(em, ids);
      return (group) =>
        group === 'conversion' ? 'Conversion' : (names.get(Number(group)) ?? 'Unknown event');
    }
  }
}
