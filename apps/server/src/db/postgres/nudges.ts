import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';

/** Tells the other servers on the same database, with a word, that something has changed. */
export interface Nudges {
  /** Tells them soon: however often it is called, a word is sent ten times a second at most. */
  send(word: string): void;
  /**
   * Calls `listener` with each word that a server sends, this one included, and with null where words
   * may have been missed: when the connection was lost meanwhile, and every few seconds, since a server
   * that dies says nothing more of what it has just committed.
   */
  listen(listener: (word: string | null) => void): void;
  /** Tells the others what they have not been told yet, and ends. */
  close(): Promise<void>;
}

const channel = 'trackside';
const pauseMs = 100;
const longestRestMs = 5000;
const doubtEveryMs = 5000;

/** Words go by LISTEN and NOTIFY, on one connection of their own, which is opened anew when it breaks. */
export function openNudges(settings: ClientConfig): Nudges {
  const listeners = new Set<(word: string | null) => void>();
  const waiting = new Set<string>();
  const closing = new AbortController();
  let connected: Client | null = null;
  let isSending = false;

  const tell = (word: string | null): void => {
    for (const listener of listeners) listener(word);
  };
  /** Resolves when the connection has ended, for whatever reason. */
  const hear = async (): Promise<void> => {
    const client = new Client(settings);
    const doubt = setInterval(() => tell(null), doubtEveryMs);
    const ended = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
    });
    try {
      await client.connect();
      client.on('notification', ({ payload }) => tell(payload ?? ''));
      await client.query(`listen ${channel}`);
      connected = client;
      tell(null);
      void sendWaiting();
      closing.signal.addEventListener('abort', () => void client.end(), { once: true });
      if (closing.signal.aborted) await client.end();
      await ended;
    } finally {
      connected = null;
      clearInterval(doubt);
      await client.end().catch(() => undefined);
    }
  };
  const run = async (): Promise<void> => {
    let rest = pauseMs;
    while (!closing.signal.aborted) {
      const begun = performance.now();
      await hear().catch(() => undefined);
      rest =
        performance.now() - begun > longestRestMs ? pauseMs : Math.min(rest * 2, longestRestMs);
      await sleep(rest, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };
  /** What could not be sent waits for the next connection. */
  const sendAll = async (client: Client): Promise<void> => {
    const words = [...waiting];
    waiting.clear();
    try {
      const tellEach = 'select pg_notify($1, word) from unnest($2::text[]) as words(word)';
      await client.query(tellEach, [channel, words]);
    } catch {
      for (const word of words) waiting.add(word);
    }
  };
  const sendWaiting = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    while (waiting.size > 0 && connected !== null && !closing.signal.aborted) {
      await sendAll(connected);
      await sleep(pauseMs, undefined, { signal: closing.signal, ref: false }).catch(
        () => undefined,
      );
    }
    isSending = false;
  };
  const running = run();
  return {
    send: (word) => {
      waiting.add(word);
      void sendWaiting();
    },
    listen: (listener) => {
      listeners.add(listener);
    },
    close: async () => {
      if (waiting.size > 0 && connected !== null) await sendAll(connected);
      closing.abort();
      await running;
    },
  };
}
