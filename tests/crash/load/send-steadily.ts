import { setTimeout as sleep } from 'node:timers/promises';
import type { Sent } from './send-load.ts';
import type { Sender } from './sender.ts';
import { openSender } from './sender.ts';

export interface Pace {
  readonly perSecond: number;
  /** Sends what was due at once where the clock was late, so a slow server gets no respite. */
  readonly targets: readonly string[];
  /** Ends before all were sent. */
  readonly isOver?: () => boolean;
}

/**
 * Sends at a steady rate, whether or not the answers keep up: each waits from the moment at which it
 * was due. A connection that is free is used again.
 */
export async function sendSteadily(
  port: number,
  { perSecond, targets, isOver = () => false }: Pace,
): Promise<Sent[]> {
  const free: Sender[] = [];
  const under: Promise<Sent>[] = [];
  const begun = performance.now();
  const sendOne = async (target: string, dueAt: number): Promise<Sent> => {
    const sender = free.pop() ?? (await openSender(port));
    const reply = await sender.send(target);
    if (reply.kind === 'answered' && !reply.isLast) free.push(sender);
    return { target, reply, sentAt: dueAt, repliedAt: performance.now() };
  };
  while (under.length < targets.length && !isOver()) {
    const due = Math.min(targets.length, ((performance.now() - begun) * perSecond) / 1000);
    for (const target of targets.slice(under.length, due)) {
      under.push(sendOne(target, begun + (under.length * 1000) / perSecond));
    }
    await sleep(1);
  }
  const sent = await Promise.all(under);
  for (const sender of free) sender.close();
  return sent;
}
