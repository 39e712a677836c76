import type { Finding } from './finding.ts';

/** Signatures are good for five minutes; a clock that is further off refuses them all. */
const toleranceMs = 120_000;

/** No Trackside is older than this. */
const earliest = Date.UTC(2026, 0, 1);

export interface ClockWitnesses {
  readonly now: number;
  /** The time that the public URL's answer bore. */
  readonly seen: number | null;
  readonly newestReceipt: number | null;
}

/** Whether this machine's clock agrees with what else tells the time. */
export function lookAtClock({ now, seen, newestReceipt }: ClockWitnesses): Finding {
  const answer = (state: Finding['state'], message: string): Finding => ({
    name: 'clock',
    state,
    message,
  });
  const told = new Date(now).toISOString();
  const advice = 'set it, and let it be set from the network';
  if (now < earliest) {
    return answer('problem', `This machine’s clock says ${told}, which is long ago: ${advice}.`);
  }
  if (seen !== null && Math.abs(seen - now) > toleranceMs) {
    return answer(
      'problem',
      `This machine’s clock says ${told}, and the public URL’s answer ${new Date(seen).toISOString()}: ${advice}.`,
    );
  }
  if (newestReceipt !== null && newestReceipt - now > toleranceMs) {
    return answer(
      'problem',
      `This machine’s clock says ${told}, and the newest postback came at ${new Date(newestReceipt).toISOString()}: ${advice}.`,
    );
  }
  return answer('ok', `It is ${told}.`);
}
