import { reasonOf } from '../db/postgres/open-postgres.ts';
import { withoutPassword } from '../db/postgres/without-password.ts';
import { runSteps, type Upkeep } from '../upkeep/run-steps.ts';
import {
  behindTrouble,
  judgeStandby,
  type StandbyTrouble,
  unshownTrouble,
} from './judge-standby.ts';
import { createProbe } from './probe.ts';
import { createReplayLag, type ReplayLag } from './replay-lag.ts';
import type { ReadsLog } from './report-reads.ts';

export interface StandbyLimits {
  /** A standby that is farther behind is not read, in milliseconds. */
  readonly longestBehindMs: number;
  /** It is looked at so often, in milliseconds. */
  readonly everyMs: number;
}

export const usualStandbyLimits: StandbyLimits = { longestBehindMs: 30_000, everyMs: 1000 };

export interface StandbyWatch {
  /** The most that it lacks at present, in milliseconds; null: it is not to be read. */
  usableBehindMs(): number | null;
  /** The most that it lacks, in milliseconds, whether that is too much or not; null: nobody knows. */
  behindMs(): number | null;
  /** Aborted once the standby is found to answer no more, or to be none; another signal afterwards. */
  present(): AbortSignal;
  start(log: ReadsLog): Upkeep;
}

export interface WatchedPair {
  readonly primaryUrl: string;
  readonly standbyUrl: string;
}

/** What has been proven of the connection to the standby. */
interface Proof {
  readonly connection: number;
  readonly since: number;
  readonly lag: ReplayLag;
  readonly isShown: boolean;
}

/**
 * Looks at a standby now and then: whether it answers, is one of this very primary, and how far it is
 * behind. That it is no copy which goes its own way it proves by showing a mark that the primary is
 * given once for each connection.
 */
export function watchStandby(
  { primaryUrl, standbyUrl }: WatchedPair,
  { longestBehindMs, everyMs }: StandbyLimits,
): StandbyWatch {
  const shown = withoutPassword(standbyUrl);
  const primary = createProbe(primaryUrl);
  const standby = createProbe(standbyUrl);
  const now = (): number => performance.now();
  const starting: StandbyTrouble = { kind: 'starting', message: `${shown} was not looked at yet.` };
  let trouble: StandbyTrouble | null = starting;
  let told: StandbyTrouble['kind'] | 'none' | null = null;
  let proof: Proof | null = null;
  let presence = new AbortController();

  const proofOf = async (connection: number): Promise<Proof> => {
    if (proof?.connection === connection) return proof;
    await primary.mark();
    return { connection, since: now(), lag: createReplayLag(), isShown: false };
  };
  const isMarkShown = async (): Promise<boolean> => {
    const mark = await primary.readMark();
    return mark !== null && mark === (await standby.readMark());
  };
  const look = async (): Promise<StandbyTrouble | null> => {
    const at = now();
    const here = await primary.look().catch((error: unknown): StandbyTrouble => ({
      kind: 'unmeasured',
      message: `How far ${shown} is behind can't be told, since the primary does not answer: ${reasonOf(error)}`,
    }));
    if ('kind' in here) return here;
    const there = await standby.look();
    const wrong = judgeStandby(shown, here, there);
    if (wrong !== null) return wrong;
    proof = await proofOf(there.connection);
    proof.lag.written({ at, position: here.position ?? 0 });
    proof.lag.replayed(there.position ?? 0);
    if (!proof.isShown) proof = { ...proof, isShown: await isMarkShown() };
    const { lag, since, isShown } = proof;
    const waitedMs = now() - since;
    const behindMs = isShown ? lag.behindMs(now()) : null;
    if (behindMs === null) {
      return waitedMs > longestBehindMs ? unshownTrouble(shown, waitedMs) : starting;
    }
    return behindMs > longestBehindMs ? behindTrouble(shown, { behindMs, longestBehindMs }) : null;
  };
  const lookOrTell = (): Promise<StandbyTrouble | null> =>
    look().catch((error: unknown) => ({
      kind: 'unreachable',
      message: `${shown} can't be read: ${reasonOf(error)} See whether it runs and lets this user in.`,
    }));
  const note = (found: StandbyTrouble | null, log: ReadsLog): void => {
    trouble = found;
    const kind = found?.kind ?? 'none';
    if (kind === 'starting' || kind === told) return;
    told = kind;
    if (found === null) {
      log.info({ standby: shown }, 'reports are read from the standby');
      return;
    }
    log.warn({ standby: shown, reason: found.message }, 'reports are read from the primary');
    if (kind === 'behind') return;
    presence.abort();
    presence = new AbortController();
  };
  const behindMs = (): number | null =>
    proof?.isShown === true ? proof.lag.behindMs(now()) : null;
  return {
    behindMs,
    usableBehindMs: () => {
      const behind = behindMs();
      return trouble !== null || behind === null || behind > longestBehindMs ? null : behind;
    },
    present: () => presence.signal,
    start: (log) => {
      const step = async (): Promise<number> => {
        note(await lookOrTell(), log);
        return everyMs;
      };
      const running = runSteps({
        step,
        reportFailure: (error) =>
          log.warn({ standby: shown, reason: reasonOf(error) }, 'not looked at'),
      });
      return {
        stop: async () => {
          primary.close();
          standby.close();
          await running.stop();
          primary.close();
          standby.close();
        },
      };
    },
  };
}
