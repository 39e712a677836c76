import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';

import { forgetAhead, itemsOf } from '../opening/read-ahead.ts';
import { noteStorage } from './storage-failure.ts';

type StorageKey = `local:${string}` | `session:${string}`;

/**
 * A value kept by the browser. What does not fit the schema reads as the fallback, and so does what
 * cannot be read. Nothing here rejects: what the browser fails at is noted, and the interface tells it.
 */
export interface StoredItem<Value> {
  readonly key: StorageKey;
  readonly fallback: Value;
  read(): Promise<Value>;
  write(value: Value): Promise<unknown>;
  /**
   * Changes the value as it is kept now, one change after another, and says whether that was kept. What
   * cannot be read stays as it is.
   */
  update(change: (kept: Value) => Value): Promise<boolean>;
  clear(): Promise<unknown>;
  /** Calls back when the value changes, here or in another of our pages; answers how to stop. */
  watch(onChange: (value: Value) => void): () => void;
}

export function storedItem<Value>(
  key: StorageKey,
  schema: z.ZodMiniType<Value>,
  fallback: Value,
): StoredItem<Value> {
  const name = key.slice(key.indexOf(':') + 1);
  const { local, session } = browser.storage;
  const area = key.startsWith('local:') ? local : session;
  const parse = (raw: unknown): Value => {
    const parsed = schema.safeParse(raw);
    return parsed.success ? parsed.data : fallback;
  };
  const readKept = async (): Promise<{ readonly value: Value } | null> => {
    try {
      const value = parse((await itemsOf(area, name))[name]);
      noteStorage('read', key, true);
      return { value };
    } catch {
      noteStorage('read', key, false);
      return null;
    }
  };
  const attempt = async (change: () => Promise<void>): Promise<boolean> => {
    forgetAhead(area);
    const worked = await change().then(
      () => true,
      () => false,
    );
    noteStorage('write', key, worked);
    return worked;
  };
  const clear = (): Promise<boolean> => attempt(() => area.remove(name));
  const write = (value: Value): Promise<boolean> =>
    value === null ? clear() : attempt(() => area.set({ [name]: value }));
  let before = Promise.resolve(true);
  return {
    key,
    fallback,
    read: async () => (await readKept())?.value ?? fallback,
    write,
    update: (change) => {
      before = before.then(async () => {
        const kept = await readKept();
        if (kept !== null) return write(change(kept.value));
        noteStorage('write', key, false);
        return false;
      });
      return before;
    },
    clear,
    watch: (onChange) => {
      const tell = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
        const change = changes[name];
        if (change !== undefined) onChange(parse(change.newValue));
      };
      area.onChanged.addListener(tell);
      return () => area.onChanged.removeListener(tell);
    },
  };
}
