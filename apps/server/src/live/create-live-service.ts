import type { SqlEntityManager } from '@mikro-orm/sql';
import type { AppDeps } from '../app-deps.ts';
import type { PostbacksService } from '../postbacks/postbacks-service.ts';
import type { LiveService, LiveVerdict } from './live-service.ts';
import { latestNumber, numberOf, verdictsAfter } from './verdict-sequence.ts';

const batchSize = 100;

interface Deps extends Pick<AppDeps, 'database' | 'liveFeed'> {
  readonly postbacks: Pick<PostbacksService, 'rows'>;
}

export function createLiveService({ database, liveFeed, postbacks }: Deps): LiveService {
  const stopping = new AbortController();

  /** The verdicts after `start`; where there are none yet, it waits for them. */
  async function* verdicts(start: number, bell: Bell): AsyncGenerator<LiveVerdict, void> {
    let reached = start;
    try {
      while (!bell.silenced()) {
        const rung = bell.next();
        const changes = await verdictsAfter(database.em(), reached, batchSize);
        if (changes.length === 0) await rung;
        const rows = await postbacks.rows(changes.map(({ postback }) => postback));
        for (const { number, postback } of changes) {
          if (bell.silenced()) return;
          reached = number;
          const row = rows.get(postback);
          if (row !== undefined) yield { id: String(number), row };
        }
      }
    } finally {
      bell.remove();
    }
  }

  return {
    open: async (lastEventId, signal) => {
      // Listening comes first: what is committed while the place is looked up rings the bell.
      const bell = createBell(liveFeed.listen, AbortSignal.any([signal, stopping.signal]));
      try {
        return verdicts(await startingPoint(database.em(), lastEventId), bell);
      } catch (error) {
        bell.remove();
        throw error;
      }
    },
    stop: () => stopping.abort(),
  };
}

async function startingPoint(
  em: SqlEntityManager,
  lastEventId: string | undefined,
): Promise<number> {
  const latest = await latestNumber(em);
  if (lastEventId === undefined) return latest;
  // A number from another database may lie ahead of this one's.
  if (/^\d{1,15}$/u.test(lastEventId)) return Math.min(Number(lastEventId), latest);
  return (await numberOf(em, lastEventId)) ?? latest;
}

interface Bell {
  /** Kept at the next ring after this call, and when the bell is silenced. */
  next(): Promise<void>;
  silenced(): boolean;
  remove(): void;
}

function createBell(listen: (listener: () => void) => () => void, signal: AbortSignal): Bell {
  let ring = Promise.withResolvers<void>();
  const strike = (): void => {
    ring.resolve();
    ring = Promise.withResolvers<void>();
  };
  const unlisten = listen(strike);
  const silence = (): void => {
    unlisten();
    strike();
  };
  signal.addEventListener('abort', silence, { once: true });
  return {
    next: () => (signal.aborted ? Promise.resolve() : ring.promise),
    silenced: () => signal.aborted,
    remove: () => {
      unlisten();
      signal.removeEventListener('abort', silence);
    },
  };
}
