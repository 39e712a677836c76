import { useEffect, useMemo, useRef, useState } from 'react';
import type * as z from 'zod/mini';

import { ofServer } from './of-server.ts';
import { storedItem, type StoredItem } from './stored-item.ts';

export interface Draft<Value> {
  /** False until the kept draft is read; show a skeleton meanwhile. */
  readonly loaded: boolean;
  readonly value: Value;
  /** True when something was typed that is not saved yet. */
  readonly changed: boolean;
  change(value: Value): void;
  /** Changes the draft as it is by then, e.g. after waiting for an answer; null discards it. */
  update(change: (value: Value) => Value | null): void;
  discard(): void;
}

interface DraftOptions {
  /** Leaves with the browser's session. */
  readonly secret?: boolean;
  /** The server whose data the draft is about. */
  readonly serverUrl?: string;
}

/** A draft's place in storage. */
export function draftItem<Value>(
  name: string,
  schema: z.ZodMiniType<Value | null>,
  { secret = false, serverUrl }: DraftOptions = {},
): StoredItem<Value | null> {
  const key = `${secret ? 'session' : 'local'}:draft-${name}` as const;
  return storedItem(serverUrl === undefined ? key : ofServer(key, serverUrl), schema, null);
}

interface Kept<Value> {
  readonly key: string;
  readonly value: Value | null;
}

/** Typing rests for so long before what another page of ours kept is looked at. */
const restMs = 400;

/**
 * What is being typed: kept with every key, so that it survives the popup's closing, and followed
 * when another page of ours changes it. While someone types here, what comes from elsewhere waits:
 * much of it is the echo of their own keys.
 */
export function useDraft<Value>(item: StoredItem<Value | null>, initial: Value): Draft<Value> {
  const [kept, setKept] = useState<Kept<Value> | null>(null);
  const latest = useRef<Kept<Value> | null>(null);
  const typedAt = useRef(-restMs);

  useEffect(() => {
    let current = true;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const accept = (value: Value | null): void => {
      latest.current = { key: item.key, value };
      setKept(latest.current);
    };
    // The latest change told is what is kept, whoever made it.
    const acceptAtRest = (value: Value | null): void => {
      clearTimeout(waiting);
      const left = typedAt.current + restMs - performance.now();
      if (left > 0) waiting = setTimeout(acceptAtRest, left, value);
      else accept(value);
    };
    typedAt.current = -restMs;
    void item.read().then((value) => {
      if (current) accept(value);
    });
    const stop = item.watch(acceptAtRest);
    return () => {
      current = false;
      clearTimeout(waiting);
      stop();
    };
  }, [item]);

  return useMemo(() => {
    const mine = kept !== null && kept.key === item.key ? kept : null;
    const keep = (value: Value | null): void => {
      latest.current = { key: item.key, value };
      typedAt.current = performance.now();
      setKept(latest.current);
      void (value === null ? item.clear() : item.write(value));
    };
    return {
      loaded: mine !== null,
      value: mine?.value ?? initial,
      changed: mine !== null && mine.value !== null,
      change: keep,
      update: (change) => {
        const now = latest.current?.key === item.key ? latest.current.value : null;
        keep(change(now ?? initial));
      },
      discard: () => keep(null),
    };
  }, [kept, item, initial]);
}
