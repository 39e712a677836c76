import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Asking {
  /** Ends it, and tells how often each answer came, by status and code; `none` where there was none. */
  end(): Promise<Readonly<Record<string, number>>>;
}

const pauseMs = 40;

/** Sends on so many connections, with a short rest after each answer, until it is told to end. */
export function keepAsking(port: number, targets: Iterator<string>, connections: number): Asking {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const counts: Record<string, number> = {};
  let isOver = false;
  const askOnce = (path: string): Promise<string> =>
    new Promise((resolve) => {
      get({ host: '127.0.0.1', port, path, agent }, (response) => {
        const code = response.headers['postback-code'];
        response.on('error', () => resolve('none'));
        response.on('end', () =>
          resolve(`${response.statusCode} ${String(code ?? 'of no server')}`),
        );
        response.resume();
      }).on('error', () => resolve('none'));
    });
  const askOn = async (): Promise<void> => {
    for (let next = targets.next(); !isOver && next.done !== true; next = targets.next()) {
      const answer = await askOnce(next.value);
      counts[answer] = (counts[answer] ?? 0) + 1;
      await sleep(pauseMs);
    }
  };
  const asking = Promise.all(Array.from({ length: connections }, askOn));
  return {
    end: async () => {
      isOver = true;
      await asking;
      agent.destroy();
      return counts;
    },
  };
}

/** Of these answers, those that a sender takes for a failure. */
export function failuresIn(answers: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !name.startsWith('20')));
}
