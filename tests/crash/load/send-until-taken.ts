import { setTimeout as sleep } from 'node:timers/promises';
import type { Sent } from './send-load.ts';

/** A server that only ever refuses must not be asked for ever. */
const mostTurns = 5;
/** As `Retry-After` asks. */
const usualPauseMs = 1000;

const isRefused = ({ reply }: Sent): boolean => reply.kind === 'answered' && reply.status === 503;

/**
 * Sends as the contract has senders do: what was refused with 503 is sent again a second later. Gives the
 * last answer to each; where the server refuses it at every turn, that is a 503.
 */
export async function sendUntilTaken(
  send: (targets: readonly string[]) => Promise<readonly Sent[]>,
  targets: readonly string[],
  { pauseMs = usualPauseMs }: { readonly pauseMs?: number } = {},
): Promise<Sent[]> {
  const taken: Sent[] = [];
  let due = targets;
  for (let turn = 1; due.length > 0; turn += 1) {
    if (turn > 1) await sleep(pauseMs);
    const sent = await send(due);
    const again = (one: Sent): boolean => turn < mostTurns && isRefused(one);
    taken.push(...sent.filter((one) => !again(one)));
    due = sent.filter(again).map(({ target }) => target);
  }
  return taken;
}
