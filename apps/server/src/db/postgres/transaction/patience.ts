/** A sender gives up after two seconds: who can't be written by then is told so before. */
export const lockPatienceMs = 1000;
const answerPatienceMs = 1400;

/** What a batch has waited when little goes on; to say so takes longer than to begin without. */
const unnoticedMs = 100;

/** Whoever comes late through no fault of the database still gets a try. */
const leastLockMs = 20;
const leastAnswerMs = 250;

/** How much longer somebody waits for locks and for answers. */
export interface Patience {
  /** For a lock, in milliseconds. */
  lockMs(): number;
  /** For one statement's answer; the driver gives the connection up then. */
  queryLimit(): { readonly query_timeout: number };
  /** It has been waited for as long as anybody waits for a lock. */
  isOver(): boolean;
}

/** The patience of somebody who has waited since then: milliseconds since the epoch. */
export function patienceSince(since: number = Date.now()): Patience {
  const waitedBefore = Math.max(Date.now() - since, 0);
  const begun = performance.now();
  const waited = (): number => waitedBefore + performance.now() - begun;
  const left = (patience: number, least: number): number =>
    Math.max(Math.ceil(patience - waited()), least);
  return {
    lockMs: () => left(lockPatienceMs, leastLockMs),
    queryLimit: () => ({ query_timeout: left(answerPatienceMs, leastAnswerMs) }),
    isOver: () => waited() >= lockPatienceMs,
  };
}

/** Says in a transaction how long it waits for each lock, where that is less than its connection has it. */
export function lockTimeout(patience: Patience): string[] {
  const ms = patience.lockMs();
  return ms > lockPatienceMs - unnoticedMs ? [] : [`set local lock_timeout = ${ms}`];
}
