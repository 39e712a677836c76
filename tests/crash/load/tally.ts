import type { Sent } from './send-load.ts';

/** How often each of the answers came, by status and code; `ended` for connections without one. */
export function tally(sent: readonly Sent[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reply } of sent) {
    const key = reply.kind === 'ended' ? 'ended' : `${reply.status} ${reply.code}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
