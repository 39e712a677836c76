import type { AppDeps } from '../../app-deps.ts';
import { AccessToken } from '../access-token-entity.ts';
import type { Caller } from '../access-service.ts';
import { stillHolds } from '../still-holds.ts';

/** How soon is noticed what another process has revoked, and that a token's time is over. */
const lookEveryMs = 5000;

/** What the other servers on the same database are told. */
const changedWord = 'token ';

export interface AccessWatch {
  /** Aborts with `signal`, and when the caller's token does not hold any more. */
  watch(caller: Caller, signal: AbortSignal): AbortSignal;
  /** Call it after the commit that changed a token. */
  changed(tokenId: number): void;
}

/** Watches over tokens that something long, such as the live feed, is open for. */
export function createAccessWatch(
  { database, clock }: Pick<AppDeps, 'database' | 'clock'>,
  everyMs = lookEveryMs,
): AccessWatch {
  const watchers = new Map<() => void, number>();
  const lookAt = (tokenId: number): void => {
    for (const [look, id] of watchers) if (id === tokenId) look();
  };
  const nudges = database.dialect === 'postgres' ? database.nudges : null;
  nudges?.listen((word) => {
    if (word?.startsWith(changedWord) === true) lookAt(Number(word.slice(changedWord.length)));
  });
  return {
    watch: (caller, signal) => {
      const ended = new AbortController();
      const look = async (): Promise<void> => {
        const token = await database.em().findOne(AccessToken, { id: caller.id });
        if (!stillHolds(caller, token, clock())) ended.abort();
      };
      // While the database can't be read nothing is sent either; the next look tells.
      const lookSoon = (): void => void look().catch(() => undefined);
      const timer = setInterval(lookSoon, everyMs).unref();
      watchers.set(lookSoon, caller.id);
      const both = AbortSignal.any([signal, ended.signal]);
      const stop = (): void => {
        clearInterval(timer);
        watchers.delete(lookSoon);
      };
      if (both.aborted) stop();
      else both.addEventListener('abort', stop, { once: true });
      return both;
    },
    changed: (tokenId) => {
      lookAt(tokenId);
      nudges?.send(`${changedWord}${tokenId}`);
    },
  };
}
