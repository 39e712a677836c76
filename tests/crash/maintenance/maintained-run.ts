import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { mixedPostbacks } from '../load/mixed-postbacks.ts';
import { seededRandom } from '../../chance/seeded-random.ts';
import { sendSteadily } from '../load/send-steadily.ts';
import { tally } from '../load/tally.ts';
import { openStage } from '../server/open-stage.ts';

export interface MaintainedPlan {
  readonly seconds: number;
  readonly perSecond: number;
  /** How many clicks are in the database before: what a backup has to copy. */
  readonly clicks: number;
  /** What else happens to the database meanwhile. */
  readonly meanwhile?: (file: string) => Promise<void>;
}

export interface MaintainedFigures {
  readonly answers: Readonly<Record<string, number>>;
  readonly backups: number;
  readonly checkpoints: number;
  /** Milliseconds from the moment at which a postback was due to its answer. */
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

/** How long senders wait while the database is copied and its log is written back. */
export async function maintainedRun(plan: MaintainedPlan): Promise<MaintainedFigures> {
  await using stage = await openStage();
  const { shop, file, server } = stage;
  const clicks = await stage.clicks(plan.clicks);
  const targets = [...mixedPostbacks(shop, clicks, seededRandom(1))];
  await stage.send(targets.splice(0, 1000), 16);
  const maintenance = spawn(
    process.execPath,
    ['--no-warnings', join(import.meta.dirname, 'maintain.ts'), file, `${file}-copy`],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  let told = '';
  maintenance.stdout.on('data', (chunk) => (told += String(chunk)));
  const ended = once(maintenance, 'close');
  await Promise.race([once(maintenance.stdout, 'data'), ended]);
  const { perSecond, seconds } = plan;
  const [sent] = await Promise.all([
    sendSteadily(server.port, { perSecond, targets: targets.slice(0, perSecond * seconds) }),
    plan.meanwhile?.(file),
  ]);
  maintenance.stdin.end();
  await ended;
  const done: Pick<MaintainedFigures, 'backups' | 'checkpoints'> = JSON.parse(
    told.slice(told.indexOf('\n')),
  );
  const waits = sent.map(({ sentAt, repliedAt }) => repliedAt - sentAt).toSorted((a, b) => a - b);
  const at = (share: number) => waits[Math.floor(share * (waits.length - 1))] ?? 0;
  return {
    answers: tally(sent),
    ...done,
    p50: at(0.5),
    p99: at(0.99),
    p999: at(0.999),
    max: at(1),
  };
}
