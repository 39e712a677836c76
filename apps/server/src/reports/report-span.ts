import type { InputIssue, Result } from '@trackside/core';
import { isTimeZone, startOfDay } from './day-bounds.ts';
import type { ReportQuestion } from './reports-service.ts';

export interface ReportSpan {
  /** Milliseconds since the epoch, inclusive. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export const date = /^\d{4}-\d{2}-\d{2}$/u;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/u;

/** Ten years and a bit: reports by day answer with one row a day. */
const longestMs = 3700 * 86_400_000;

/** Reads a report's span. A date means its first moment in the report's time zone. */
export function reportSpan(
  question: Pick<ReportQuestion, 'from' | 'to' | 'timeZone'>,
): Result<ReportSpan, readonly InputIssue[]> {
  const { timeZone } = question;
  if (!isTimeZone(timeZone)) {
    const message = 'Choose a time zone of the IANA list, for example Europe/Berlin.';
    return { ok: false, error: [{ path: 'timeZone', message }] };
  }
  const from = moment(question.from, timeZone);
  const to = moment(question.to, timeZone);
  const message = 'Give a date such as 2026-03-29, or an instant such as 2026-03-29T00:00:00Z.';
  if (from === null || to === null) {
    const wrong = [...(from === null ? ['from'] : []), ...(to === null ? ['to'] : [])];
    return { ok: false, error: wrong.map((path) => ({ path, message })) };
  }
  if (to < from || to - from > longestMs) {
    const tooLong = 'Let the span end after it begins, ten years at most.';
    return { ok: false, error: [{ path: 'to', message: tooLong }] };
  }
  return { ok: true, value: { from, to } };
}

function moment(text: string, timeZone: string): number | null {
  if (date.test(text)) return isDate(text) ? startOfDay(text, timeZone) : null;
  if (!instant.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

/** `2026-02-30` is none. */
function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
