import type { CheckOffer, CheckOptions } from '@trackside/core';
import * as z from 'zod/mini';

import { draftItem } from '../../../storage/draft.ts';

const durationSchema = z.object({
  /** As it is typed; empty where it is not known. */
  amount: z.string(),
  unit: z.enum(['hours', 'days', 'always']),
});

const setUpFactsSchema = z.object({
  window: durationSchema,
  clickAge: durationSchema,
  /** Empty where it is not known, like the two below. */
  method: z.enum(['', 'GET', 'POST', 'PUT', 'HEAD']),
  timeUnit: z.enum(['', 'seconds', 'milliseconds']),
  redirectsTo: z.string(),
});

export type Duration = z.infer<typeof durationSchema>;

/** What only the user can tell of a set-up: neither the URL nor the server says it. */
export type SetUpFacts = z.infer<typeof setUpFactsSchema>;

export const noFacts: SetUpFacts = {
  window: { amount: '', unit: 'days' },
  clickAge: { amount: '', unit: 'days' },
  method: '',
  timeUnit: '',
  redirectsTo: '',
};

// An address may hold a token: it leaves with the browser's session.
export const setUpFactsItem = draftItem('check-facts', z.nullable(setUpFactsSchema), {
  secret: true,
});

const hoursPer = { hours: 1, days: 24 } as const;

/** A duration in hours, Infinity for ever; null where nothing, or no number, is written. */
export function hoursOf({ amount, unit }: Duration): number | null {
  if (unit === 'always') return Number.POSITIVE_INFINITY;
  const written = amount.trim().replace(',', '.');
  return /^\d{1,6}(\.\d{1,2})?$/.test(written) ? Number(written) * hoursPer[unit] : null;
}

/** Something is written, and it is no number. */
export function isNoDuration(duration: Duration): boolean {
  return duration.amount.trim() !== '' && hoursOf(duration) === null;
}

/** A duration that was read, as it would be typed. */
export function toDuration(hours: number): Duration {
  if (hours === Number.POSITIVE_INFINITY) return { amount: '', unit: 'always' };
  return hours % hoursPer.days === 0
    ? { amount: String(hours / hoursPer.days), unit: 'days' }
    : { amount: String(hours), unit: 'hours' };
}

/** The facts as the check takes them; what is not known is left out. */
export function checkFactsOf({ window, method, redirectsTo }: SetUpFacts): CheckOptions {
  const hours = hoursOf(window);
  return {
    ...(hours === null ? {} : { postbackWindowHours: hours }),
    ...(method === '' ? {} : { method }),
    ...(redirectsTo.trim() === '' ? {} : { redirectsTo: redirectsTo.trim() }),
  };
}

/** Those that belong to the offer. */
export function offerFactsOf({ clickAge, timeUnit }: SetUpFacts): Partial<CheckOffer> {
  const hours = hoursOf(clickAge);
  return {
    ...(hours === null ? {} : { clickAgeLimitHours: hours }),
    ...(timeUnit === '' ? {} : { eventTimeUnit: timeUnit }),
  };
}
