/**
 * Tells those who listen that verdicts were committed. It carries no rows: a listener reads what is
 * new from the database, by numbers that count up with the commits, so that a slow one piles up nothing here and a
 * replica needs no more than the same nudge.
 */
export interface LiveFeed {
  /** Call it after the commit, once for any number of verdicts. */
  publish(): void;
  /** Calls `listener` at every publish until the returned function is called. */
  listen(listener: () => void): () => void;
}

export function createLiveFeed(): LiveFeed {
  const listeners = new Set<() => void>();
  return {
    publish: () => {
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
