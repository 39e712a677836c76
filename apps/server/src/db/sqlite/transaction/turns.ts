/**
 * SQLite lets one connection write at a time, and whoever comes second would have to ask again and
 * again. Inside this process they queue here instead: writers that work alone, and those that may
 * share a turn because one and the same connection does their work.
 */
export interface Turns {
  /** Waits until nobody writes, then works alone. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Works at once beside others that share; waits where somebody works alone or wants to. */
  shared<Value>(work: () => Promise<Value>): Promise<Value>;
}

interface Waiting {
  readonly isAlone: boolean;
  readonly begin: () => void;
}

/** First come, first served. A failing `work` ends its turn like any other. */
export function createTurns(): Turns {
  const queue: Waiting[] = [];
  let sharing = 0;
  let isAlone = false;

  const mayBegin = (next: Waiting): boolean => !isAlone && (!next.isAlone || sharing === 0);
  const beginNext = (): void => {
    for (let next = queue[0]; next !== undefined && mayBegin(next); next = queue[0]) {
      queue.shift();
      if (next.isAlone) isAlone = true;
      else sharing += 1;
      next.begin();
    }
  };
  const enter = (alone: boolean): Promise<void> =>
    new Promise((begin) => {
      queue.push({ isAlone: alone, begin });
      beginNext();
    });
  return {
    alone: async (work) => {
      await enter(true);
      try {
        return await work();
      } finally {
        isAlone = false;
        beginNext();
      }
    },
    shared: async (work) => {
      await enter(false);
      try {
        return await work();
      } finally {
        sharing -= 1;
        beginNext();
      }
    },
  };
}
