const hourMs = 3_600_000;
const dayHours = 24;
const weekHours = 168;

/** What an offer received in one hour. */
export interface Arrivals {
  /** Start of the hour, milliseconds since the epoch. */
  readonly startsAt: number;
  readonly count: number;
}

export interface Silence {
  /** Since when nothing has come. */
  readonly since: number;
  /** How many postbacks would have come by the offer's own past. */
  readonly expected: number;
}

/** So far back an offer's past is looked at, and so much of it there must be. */
export const pastDays = 14;
const shortestPastDays = 3;
const shortestSilenceHours = 2;

/**
 * Where so many were to come and none did, chance explains it once in some 160,000 times, were they
 * independent of each other; they are not quite, which is why it is not fewer.
 */
const tooMany = 12;

/**
 * Whether an offer has gone silent against its own past: how much would have come since its last
 * postback, by what came in the same hours of the two weeks before. Of the same hour of all days, and
 * the same hour of the same weekday, the quieter one counts: nights and Sundays are no silence.
 *
 * @example
 * // Ten an hour for four days, then nothing for three hours: { since, expected: 30 }
 * findSilence(hours, now);
 */
export function findSilence(arrivals: readonly Arrivals[], now: number): Silence | null {
  const heard = arrivals.filter(({ count }) => count > 0);
  const last = heard.at(-1);
  const first = heard[0];
  if (first === undefined || last === undefined) return null;
  const since = last.startsAt + hourMs;
  const silentHours = Math.floor((now - since) / hourMs);
  if (silentHours < shortestSilenceHours) return null;
  const begin = Math.max(first.startsAt, since - pastDays * dayHours * hourMs);
  if (since - begin < shortestPastDays * dayHours * hourMs) return null;
  const past = new Map(heard.map(({ startsAt, count }) => [startsAt, count]));
  let expected = 0;
  for (let hour = 0; hour < silentHours; hour += 1) {
    const at = since + hour * hourMs;
    const daily = meanBefore(past, at, { begin, end: since, step: dayHours });
    const weekly = meanBefore(past, at, { begin, end: since, step: weekHours });
    expected += Math.min(daily ?? 0, weekly ?? daily ?? 0);
  }
  return expected < tooMany ? null : { since, expected: Math.round(expected) };
}

/** The mean of the hours that lie whole steps before `at`, within the past; null where none does. */
function meanBefore(
  past: ReadonlyMap<number, number>,
  at: number,
  { begin, end, step }: { readonly begin: number; readonly end: number; readonly step: number },
): number | null {
  let sum = 0;
  let hours = 0;
  for (let before = at - step * hourMs; before >= begin; before -= step * hourMs) {
    if (before >= end) continue;
    sum += past.get(before) ?? 0;
    hours += 1;
  }
  return hours === 0 ? null : sum / hours;
}
