import type { Twin } from '../twin-worlds.ts';

/** Everything at once, so that it is written in one transaction; what became of each. */
export function writeTogether(
  { world, time }: Twin,
  queries: readonly string[],
): Promise<unknown[]> {
  const { queue, makeId } = world.deps;
  return Promise.all(
    queries.map((query) =>
      queue.add({
        kind: 'postback',
        id: makeId(),
        receivedAt: time.now,
        route: 'postback',
        sender: { address: '127.0.0.1', signed: null },
        input: { query },
      }),
    ),
  );
}
