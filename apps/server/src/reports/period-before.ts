import { daysFrom, shiftDate } from './day-bounds.ts';
import { date, type ReportSpan } from './report-span.ts';
import type { ReportQuestion } from './reports-service.ts';

/** The period of the same length before, and by how many days its dates are to be moved forward. */
export interface PeriodBefore {
  readonly question: ReportQuestion;
  readonly days: number;
}

const dayMs = 86_400_000;

/**
 * The period before a report's. Dates are counted in days of the calendar: a week that clocks are
 * changed in is compared with a whole week, though it has an hour more or less. Instants are counted
 * in milliseconds.
 */
export function periodBefore(question: ReportQuestion, { from, to }: ReportSpan): PeriodBefore {
  if (date.test(question.from) && date.test(question.to)) {
    const days = daysFrom(question.from, question.to);
    const first = shiftDate(question.from, -days);
    return { question: { ...question, from: first, to: question.from }, days };
  }
  const before = new Date(from - (to - from)).toISOString();
  return {
    question: { ...question, from: before, to: new Date(from).toISOString() },
    days: Math.round((to - from) / dayMs),
  };
}
