import type { VerdictCode } from '@trackside/core';

/** How totals name what a click reached: an event by its id, the conversion and the unknown by these. */
export const conversionGoal = 0;
export const unknownGoal = -1;

/** Codes of postbacks that name an event which can't be told. */
const unknownEventCodes: ReadonlySet<VerdictCode> = new Set(['EVENT_UNKNOWN', 'EVENT_MISMATCH']);

/** The goal that a held postback is counted under. */
export function heldGoal(code: VerdictCode, eventId: number | null): number {
  if (eventId !== null) return eventId;
  return unknownEventCodes.has(code) ? unknownGoal : conversionGoal;
}
