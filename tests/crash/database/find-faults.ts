import type { Sent } from '../load/send-load.ts';
import type { Kept, KeptPostback } from './read-kept.ts';

/** An answer that promised something: this postback is kept, with this verdict. */
export interface Promised {
  readonly postbackId: string;
  readonly code: string;
}

/** What is wrong with a database, by what was promised of it. */
export interface Faults {
  /** Promised, and not there. */
  readonly lost: number;
  /** Promised with another verdict than the one that is there. */
  readonly changed: number;
  /** Booked though the same had been booked before. */
  readonly bookedTwice: number;
  /** Verdicts without their booking, and bookings without their verdict. */
  readonly miscounted: number;
  readonly damages: readonly string[];
}

export const noFaults: Faults = {
  lost: 0,
  changed: 0,
  bookedTwice: 0,
  miscounted: 0,
  damages: [],
};

/** What the answers promised. */
export function promisesOf(sent: readonly Sent[]): Promised[] {
  return sent.flatMap(({ reply }) =>
    reply.kind === 'answered' && reply.postbackId !== null
      ? [{ postbackId: reply.postbackId, code: reply.code }]
      : [],
  );
}

/** Compares what was promised with what is there, and what is there with itself. */
export function findFaults(promised: readonly Promised[], kept: Kept): Faults {
  const codes = new Map(kept.postbacks.map(({ id, code }) => [id, code]));
  const lost = promised.filter(({ postbackId }) => !codes.has(postbackId)).length;
  const differing = promised.filter(({ postbackId, code }) => codes.get(postbackId) !== code);
  const withCode = (wanted: string) =>
    kept.postbacks.filter(({ code }) => code === wanted).map(({ id }) => id);
  return {
    lost,
    changed: differing.length - lost,
    bookedTwice: countRepeats(kept.postbacks.flatMap(bookingOf)),
    miscounted:
      difference(withCode('CONVERSION_RECORDED'), kept.conversions) +
      difference(withCode('EVENT_RECORDED'), kept.eventRecords),
    damages: kept.damages,
  };
}

/** What can be booked once only: a click's conversion, its event, its event's order. */
function bookingOf({ code, raw }: KeptPostback): string[] {
  if (code !== 'CONVERSION_RECORDED' && code !== 'EVENT_RECORDED') return [];
  const parameters = new URLSearchParams(raw);
  const names = code === 'CONVERSION_RECORDED' ? [] : ['event_name', 'order_id'];
  return [['transaction_id', ...names].map((name) => parameters.get(name) ?? '').join(' ')];
}

function countRepeats(values: readonly string[]): number {
  return values.length - new Set(values).size;
}

/** How many of the ids stand on one side only, or twice on one side. */
function difference(left: readonly string[], right: readonly string[]): number {
  const [lefts, rights] = [new Set(left), new Set(right)];
  const alone = [...lefts].filter((id) => !rights.has(id)).length;
  const missing = [...rights].filter((id) => !lefts.has(id)).length;
  return alone + missing + countRepeats(left) + countRepeats(right);
}
