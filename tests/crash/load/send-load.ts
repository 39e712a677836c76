import type { Reply } from './read-answer.ts';
import type { Sender } from './sender.ts';
import { openSender } from './sender.ts';

/** One request, what became of it, and when (by `performance.now()`). */
export interface Sent {
  readonly target: string;
  readonly reply: Reply;
  readonly sentAt: number;
  readonly repliedAt: number;
}

export interface LoadOptions {
  readonly onReply?: (reply: Reply) => void;
  /** The senders are used again afterwards. */
  readonly keepOpen?: boolean;
}

/** Connections that are open, before anything is sent on them. */
export function openSenders(port: number, count: number): Promise<Sender[]> {
  return Promise.all(Array.from({ length: count }, () => openSender(port)));
}

/**
 * Sends the targets once each, as many in flight as there are senders. A sender stops where its
 * connection ends, as a real one does whose server goes away.
 */
export async function sendLoad(
  senders: readonly Sender[],
  targets: Iterable<string>,
  { onReply, keepOpen = false }: LoadOptions = {},
): Promise<Sent[]> {
  const left = targets[Symbol.iterator]();
  const sent: Sent[] = [];
  const sendOn = async (sender: Sender) => {
    for (let next = left.next(); next.done !== true; next = left.next()) {
      const sentAt = performance.now();
      const reply = await sender.send(next.value);
      sent.push({ target: next.value, reply, sentAt, repliedAt: performance.now() });
      onReply?.(reply);
      if (reply.kind === 'ended' || reply.isLast) break;
    }
    if (!keepOpen) sender.close();
  };
  await Promise.all(senders.map(sendOn));
  return sent;
}
