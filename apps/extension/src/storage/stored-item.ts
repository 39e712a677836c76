import { storage } from 'wxt/utils/storage';
import type * as z from 'zod/mini';

type StorageKey = `local:${string}` | `session:${string}`;

/** A value kept by the browser. What does not fit the schema reads as the fallback. */
export interface StoredItem<Value> {
  readonly key: StorageKey;
  readonly fallback: Value;
  read(): Promise<Value>;
  write(value: Value): Promise<void>;
  clear(): Promise<void>;
  /** Calls back when the value changes, here or in another of our pages; answers how to stop. */
  watch(onChange: (value: Value) => void): () => void;
}

export function storedItem<Value>(
  key: StorageKey,
  schema: z.ZodMiniType<Value>,
  fallback: Value,
): StoredItem<Value> {
  const parse = (raw: unknown): Value => {
    const parsed = schema.safeParse(raw);
    return parsed.success ? parsed.data : fallback;
  };
  return {
    key,
    fallback,
    read: async () => parse(await storage.getItem<unknown>(key)),
    write: (value) => storage.setItem(key, value),
    clear: () => storage.removeItem(key),
    watch: (onChange) => storage.watch<unknown>(key, (raw) => onChange(parse(raw))),
  };
}
