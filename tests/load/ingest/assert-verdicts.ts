import type { KindCounts } from '../traffic/request-stock.ts';

export interface SentAndStored {
  /** Rows by verdict. */
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
  readonly sent: KindCounts;
  /** Requests that were sent and not answered: they may be stored or not. */
  readonly inDoubt: number;
}

/** A conversion that got lost makes its two events held, and each of these its duplicates. */
const causedByOne = 5;

/** Fails unless each kind of request got the verdict that it was made for. */
export function assertVerdicts({ before, after, sent, inDoubt }: SentAndStored): void {
  const expected = {
    recorded: sent.conversion + sent.event,
    duplicate: sent.duplicate,
    held: sent.held,
    refused: 0,
  };
  const tolerance = inDoubt * causedByOne;
  for (const [verdict, count] of Object.entries(expected)) {
    const gained = (after.get(verdict) ?? 0) - (before.get(verdict) ?? 0);
    if (Math.abs(gained - count) <= tolerance) continue;
    throw new Error(
      `${count} requests were made to be ${verdict}, but ${gained} are (${inDoubt} were in flight when a run ended).`,
    );
  }
}
