import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '@trackside/server/testing/api-client';

/** A verdict as the live feed tells it. */
export interface Heard {
  /** Where to go on after a break. */
  readonly id: string;
  readonly postbackId: string;
  readonly code: string;
  /** By `performance.now()`. */
  readonly at: number;
}

export interface Listener extends Disposable {
  readonly heard: readonly Heard[];
  /** Resolves once so much was heard; fails where that takes too long. */
  until(count: number): Promise<void>;
  /** Kept when the server ends the feed, or refuses to open it. */
  readonly ended: Promise<void>;
}

const longestMs = 30_000;

/** Opens a server's live feed; resolves once it is open, or ended. */
export async function listen(api: ApiClient, lastEventId?: string): Promise<Listener> {
  const heard: Heard[] = [];
  const started = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  const subscription = api.live.postbacks.subscribe(
    lastEventId === undefined ? undefined : { lastEventId },
    {
      onStarted: () => started.resolve(),
      onConnectionStateChange: ({ error }) => {
        if (error !== null) ended.resolve();
      },
      onError: () => ended.resolve(),
      onComplete: () => ended.resolve(),
      onData: ({ id, data }) => {
        heard.push({ id, postbackId: data.id, code: data.code, at: performance.now() });
      },
    },
  );
  await Promise.race([started.promise, ended.promise]);
  return {
    heard,
    ended: ended.promise,
    until: async (count) => {
      const lastly = performance.now() + longestMs;
      while (heard.length < count) {
        if (performance.now() > lastly) {
          throw new Error(`Only ${heard.length} of ${count} verdicts were told`);
        }
        await sleep(2);
      }
    },
    [Symbol.dispose]: () => subscription.unsubscribe(),
  };
}
