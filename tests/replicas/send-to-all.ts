import { openSenders, type Sent, sendLoad } from '../crash/load/send-load.ts';
import type { Replica } from './open-replicas.ts';

/** Sends the targets once each to the servers by turns, so many in flight in all. */
export async function sendToAll(
  servers: readonly Replica[],
  targets: Iterable<string>,
  inFlight: number,
): Promise<Sent[]> {
  const each = Math.ceil(inFlight / servers.length);
  const senders = await Promise.all(servers.map(({ port }) => openSenders(port, each)));
  const byTurns = Array.from({ length: each }, (_, place) =>
    senders.flatMap((own) => own[place] ?? []),
  );
  const used = byTurns.flat();
  for (const unused of used.splice(inFlight)) unused.close();
  return sendLoad(used, targets);
}
