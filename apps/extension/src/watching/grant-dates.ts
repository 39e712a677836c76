import * as z from 'zod/mini';

import { storedItem } from '../storage/stored-item.ts';

type GrantDates = Readonly<Record<string, number>>;

/**
 * When each host was given, in milliseconds since 1970, by its pattern. Whether it is still given is
 * the browser's to say, never this list's.
 */
export const grantDatesItem = storedItem<GrantDates>(
  'local:grant-dates',
  z.record(z.string(), z.number()),
  {},
);

/** Notes that patterns were given; one that was given before keeps its date. */
export function withGranted(kept: GrantDates, patterns: readonly string[], at: number): GrantDates {
  return { ...Object.fromEntries(patterns.map((pattern) => [pattern, at])), ...kept };
}

/** Forgets patterns that were taken away. */
export function withoutGranted(kept: GrantDates, patterns: readonly string[]): GrantDates {
  return Object.fromEntries(Object.entries(kept).filter(([one]) => !patterns.includes(one)));
}
