import { useEffect, useMemo, useState } from 'react';
import type * as z from 'zod/mini';

import { storedItem, type StoredItem } from './stored-item.ts';

export interface Draft<Value> {
  /** False until the kept draft is read; show a skeleton meanwhile. */
  readonly loaded: boolean;
  readonly value: Value;
  /** True when something was typed that is not saved yet. */
  readonly changed: boolean;
  change(value: Value): void;
  discard(): void;
}

/** A draft's place in storage. `secret` drafts leave with the browser's session. */
export function draftItem<Value>(
  name: string,
  schema: z.ZodMiniType<Value | null>,
  options: { readonly secret?: boolean } = {},
): StoredItem<Value | null> {
  return storedItem(`${options.secret === true ? 'session' : 'local'}:draft-${name}`, schema, null);
}

/** What is being typed, kept as it is typed, so that it survives the popup's closing. */
export function useDraft<Value>(item: StoredItem<Value | null>, initial: Value): Draft<Value> {
  const [kept, setKept] = useState<{ key: string; value: Value | null } | null>(null);

  useEffect(() => {
    let current = true;
    void item.read().then((value) => {
      if (current) setKept({ key: item.key, value });
    });
    return () => {
      current = false;
    };
  }, [item]);

  return useMemo(() => {
    const mine = kept !== null && kept.key === item.key ? kept : null;
    return {
      loaded: mine !== null,
      value: mine?.value ?? initial,
      changed: mine !== null && mine.value !== null,
      change: (value) => {
        setKept({ key: item.key, value });
        void item.write(value);
      },
      discard: () => {
        setKept({ key: item.key, value: null });
        void item.clear();
      },
    };
  }, [kept, item, initial]);
}
