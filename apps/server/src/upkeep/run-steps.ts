import { setTimeout as sleep } from 'node:timers/promises';

/** After a step that failed it rests so long. */
const restAfterFailureMs = 60_000;

/** Something that the server does by itself as long as it runs. */
export interface Upkeep {
  /** Ends it; resolves when the step under way is over. */
  stop(): Promise<void>;
}

export interface Steps {
  /** Does a little, and answers after how many milliseconds the next step is due. */
  readonly step: () => Promise<number>;
  readonly reportFailure: (error: unknown) => void;
}

/** Takes one step after another until it is stopped. A step that fails is told of, and tried again. */
export function runSteps({ step, reportFailure }: Steps): Upkeep {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (ms: number): Promise<void> =>
    sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
  const guarded = async (): Promise<number> => {
    try {
      return await step();
    } catch (error) {
      reportFailure(error);
      return restAfterFailureMs;
    }
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) await pause(await guarded());
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
