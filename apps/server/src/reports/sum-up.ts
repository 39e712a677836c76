import { setImmediate } from 'node:timers/promises';
import type { Ask } from '../standby/report-reads.ts';
import {
  dayMinutes,
  hourMinutes,
  quarterHourMinutes,
  startOf,
  weekMinutes,
} from '../totals/periods.ts';
import { coverByDays, type Kept } from './cover-by-days.ts';
import { coverDays } from './cover-days.ts';
import { daysBetween } from './day-bounds.ts';
import type { ReportSpan } from './report-span.ts';
import type { ReportQuestion } from './reports-service.ts';
import { addRow, inOrder, isCounted, type SummaryRow, takeRow } from './summary-row.ts';
import { partsStatement, type PartsQuestion } from './summary-sql.ts';

/** The lengths in minutes of the periods whose totals a report may use, the longest first. */
export interface KeptPeriods {
  /** Of reports by day. */
  readonly day: readonly number[];
  /** Of reports by offer, event and affiliate. */
  readonly goal: readonly number[];
}

export const keptPeriods: KeptPeriods = {
  day: [dayMinutes, quarterHourMinutes],
  goal: [weekMinutes, dayMinutes, hourMinutes],
};

/** So many days are read by one statement: there are few, and none keeps postbacks waiting for long. */
const daysAtOnce = 7;

/** What a report's groups come to in a span, by group and currency. */
export async function sumUp(
  ask: Ask,
  question: ReportQuestion,
  { span, periods }: { readonly span: ReportSpan; readonly periods: KeptPeriods },
): Promise<SummaryRow[]> {
  const sums = new Map<string, SummaryRow>();
  const whole = await wholePeriods(ask);
  if (question.groupBy === 'day') {
    const days = daysBetween(span.from, span.to, question.timeZone);
    for (let first = 0; first < days.length; first += daysAtOnce) {
      const some = days.slice(first, first + daysAtOnce);
      const parts = coverDays(some, { periods: periods.day, ...whole });
      const rows = await rowsOf(ask, { ...question, parts: parts.map(({ part }) => part) });
      for (const row of rows) {
        const { addTo, takeFrom } = parts[Number(row.grp)] ?? {};
        if (addTo !== undefined) addRow(sums, { ...row, grp: addTo });
        if (takeFrom !== undefined) takeRow(sums, { ...row, grp: takeFrom });
      }
    }
  } else {
    // By one statement: what is taken away must be what was added.
    const parts = coverByDays(span, { periods: periods.goal, ...whole });
    for (const row of await rowsOf(ask, { ...question, parts })) addRow(sums, row);
  }
  return inOrder(sums).filter(isCounted);
}

/** Until when days and weeks hold all that was counted in them. */
async function wholePeriods(ask: Ask): Promise<Omit<Kept, 'periods'>> {
  const [row] = await ask.rows<{ readonly until: number; readonly weeks_until: number }>(
    'select until, weeks_until from totals_rolled_up',
    [],
  );
  return {
    wholeDays: startOf(row?.until ?? 0, dayMinutes),
    wholeWeeks: row?.weeks_until ?? 0,
  };
}

async function rowsOf(ask: Ask, question: Omit<PartsQuestion, 'dialect'>): Promise<SummaryRow[]> {
  if (question.parts.length === 0) return [];
  const { text, values } = partsStatement({ ...question, dialect: ask.dialect });
  const rows = await ask.rows<SummaryRow>(text, values);
  // The database answers at once or not at all: postbacks must get their turn in between.
  await setImmediate();
  return rows;
}
