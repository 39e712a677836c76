import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { reasonOf } from '../db/postgres/open-postgres.ts';
import { withoutPassword } from '../db/postgres/without-password.ts';
import { judgeStandby } from '../standby/judge-standby.ts';
import { createProbe, type Probe } from '../standby/probe.ts';
import { usualStandbyLimits } from '../standby/watch-standby.ts';
import type { Finding } from './finding.ts';

/** A standby that is well replays within it what the primary has written just now. */
const patienceMs = 3000;
const pauseMs = 50;

/** Whether reports can be read from the standby that the settings name; none: there is nothing to say. */
export async function lookAtStandby({ database, reportsDatabaseUrl }: Config): Promise<Finding[]> {
  if (reportsDatabaseUrl === undefined || database.dialect === 'sqlite') return [];
  const primary = createProbe(database.url);
  const standby = createProbe(reportsDatabaseUrl);
  try {
    return [await lookAt(withoutPassword(reportsDatabaseUrl), primary, standby)];
  } finally {
    primary.close();
    standby.close();
  }
}

async function lookAt(shown: string, primary: Probe, standby: Probe): Promise<Finding> {
  const answer = (state: Finding['state'], message: string): Finding => ({
    name: 'standby',
    state,
    message,
  });
  const here = await primary.look().catch((error: unknown) => reasonOf(error));
  if (typeof here === 'string') {
    return answer('warning', `${shown} can't be compared with the database: ${here}`);
  }
  try {
    const begun = performance.now();
    for (;;) {
      const there = await standby.look();
      const wrong = judgeStandby(shown, here, there);
      if (wrong !== null) return answer('problem', wrong.message);
      const waitedMs = performance.now() - begun;
      const missing = (here.position ?? 0) - (there.position ?? 0);
      if (missing <= 0) {
        return answer('ok', `${shown} has all that was written ${seconds(waitedMs)} s ago.`);
      }
      if (waitedMs > patienceMs) {
        return answer(
          'warning',
          `${shown} lacks ${Math.ceil(missing / 1024)} KiB of the log that were written ${seconds(waitedMs)} s ago: reports are read from the database while it is more than ${usualStandbyLimits.longestBehindMs / 1000} s behind.`,
        );
      }
      await sleep(pauseMs);
    }
  } catch (error) {
    return answer(
      'problem',
      `${shown} can't be read, so reports are read from the database: ${reasonOf(error)} Check TRACKSIDE_REPORTS_DATABASE_URL, and whether the standby runs and lets this user in.`,
    );
  }
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);
