import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../../chance/seeded-random.ts';
import { mixedPostbacks } from '../load/mixed-postbacks.ts';
import type { Sent } from '../load/send-load.ts';
import { sendSteadily } from '../load/send-steadily.ts';
import type { Stage } from '../server/open-stage.ts';

const perSecond = 150;
const longestSeconds = 60;

/** Sends mixed postbacks at a steady rate while something happens to the database, and a second more. */
export async function sendMeanwhile(stage: Stage, meanwhile: () => Promise<void>): Promise<Sent[]> {
  const count = longestSeconds * perSecond;
  // A click brings some seven postbacks.
  const clicks = await stage.clicks(Math.ceil(count / 7));
  const targets = [...mixedPostbacks(stage.shop, clicks, seededRandom(count))].slice(0, count);
  let isOver = false;
  const [sent] = await Promise.all([
    sendSteadily(stage.server.port, { perSecond, targets, isOver: () => isOver }),
    sleep(500)
      .then(meanwhile)
      .then(() => sleep(1000))
      .finally(() => {
        isOver = true;
      }),
  ]);
  return sent;
}

/** How long the one that waited longest waited, in milliseconds. */
export function longestWait(sent: readonly Sent[]): number {
  return Math.max(...sent.map(({ sentAt, repliedAt }) => repliedAt - sentAt));
}

/** How many of them were answered that nothing was stored. */
export function countOverloaded(sent: readonly Sent[]): number {
  return sent.filter(({ reply }) => reply.kind === 'answered' && reply.status === 503).length;
}

/** Those that were not answered as a postback is: by a verdict, or by 503. */
export function misanswered(sent: readonly Sent[]): readonly Sent[] {
  return sent.filter(
    ({ reply }) => reply.kind === 'ended' || ![200, 202, 503].includes(reply.status),
  );
}
