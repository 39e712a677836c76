const minuteMs = 60_000;

/** Every time zone's days begin on a quarter hour: what they do not share with days of UTC is made of these. */
export const quarterHourMinutes = 15;

/** Reports by offer, goal or affiliate are made of whole weeks and days, and of hours at their ends. */
export const hourMinutes = 60;
export const dayMinutes = 1440;
/** A week begins on a Thursday, as the epoch did. */
export const weekMinutes = 10_080;

/** The start of the period that a moment lies in; periods are counted from the epoch, in UTC. */
export function startOf(at: number, minutes: number): number {
  const length = minutes * minuteMs;
  return Math.floor(at / length) * length;
}
