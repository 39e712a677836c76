/** Runs work beside each other, but for work that has a key in common: that goes in the order of the calls. */
export type KeyedTurns = <Value>(
  keys: readonly string[],
  work: () => Promise<Value>,
) => Promise<Value>;

/** Nobody waits in a circle, since each waits only for those that came before it. */
export function createKeyedTurns(): KeyedTurns {
  const latest = new Map<string, Promise<void>>();
  return async (given, work) => {
    const keys = new Set(given);
    const before = [...keys].flatMap((key) => latest.get(key) ?? []);
    const { promise, resolve } = Promise.withResolvers<void>();
    for (const key of keys) latest.set(key, promise);
    await Promise.all(before);
    try {
      return await work();
    } finally {
      for (const key of keys) if (latest.get(key) === promise) latest.delete(key);
      resolve();
    }
  };
}
