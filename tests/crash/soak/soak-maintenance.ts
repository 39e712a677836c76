import { maintainedRun } from '../maintenance/maintained-run.ts';
import { readNumbers } from './read-numbers.ts';

/** The rule: 99.9 % of the senders wait for less than this, and none for longer than that. */
const p999LimitMs = 100;
const maxLimitMs = 1000;

/** How long senders wait while backups and checkpoints go on. */
export async function soakMaintenance(words: readonly string[]): Promise<boolean> {
  const [seconds = 0, perSecond = 0] = readNumbers(words, [60, 500]);
  // A click brings some seven postbacks.
  const clicks = 2000 + Math.ceil((seconds * perSecond) / 6);
  const { answers, backups, checkpoints, ...waits } = await maintainedRun({
    seconds,
    perSecond,
    clicks,
  });
  process.stdout.write(
    `maintenance: ${seconds} s at ${perSecond}/s, ${backups} backups, ${checkpoints} checkpoints; ` +
      `p50 ${waits.p50.toFixed(1)} ms, p99 ${waits.p99.toFixed(1)} ms, ` +
      `p99.9 ${waits.p999.toFixed(1)} ms, max ${waits.max.toFixed(1)} ms; ` +
      `${JSON.stringify(answers)}\n`,
  );
  return waits.p999 < p999LimitMs && waits.max < maxLimitMs;
}
