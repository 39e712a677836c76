import { useEffect, useState } from 'react';

import type { StoredItem } from './stored-item.ts';

interface Stored<Value> {
  /** False until the browser has answered; `value` is the fallback meanwhile. */
  readonly loaded: boolean;
  readonly value: Value;
}

type UseStored<Value> = [
  stored: Stored<Value>,
  write: (value: Value) => void,
  /** Changes what is kept, loaded or not, so that nothing beside the change is overwritten. */
  update: (change: (kept: Value) => Value) => void,
];

/** A stored value as state: written through at once, and followed when another page changes it. */
export function useStored<Value>(item: StoredItem<Value>): UseStored<Value> {
  const [stored, setStored] = useState<Stored<Value>>({ loaded: false, value: item.fallback });

  useEffect(() => {
    let current = true;
    const accept = (value: Value): void => {
      if (current) setStored({ loaded: true, value });
    };
    void item.read().then(accept);
    const stop = item.watch(accept);
    return () => {
      current = false;
      stop();
    };
  }, [item]);

  const write = (value: Value): void => {
    setStored({ loaded: true, value });
    void item.write(value);
  };
  const update = (change: (kept: Value) => Value): void => {
    setStored((now) => (now.loaded ? { loaded: true, value: change(now.value) } : now));
    void item.update(change);
  };
  return [stored, write, update];
}
