import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { gatherBatches } from './gather-batches.ts';

/** A writer that notes its batches and ends each when it is told to. */
function gathered(limits: { readonly capacity?: number; readonly largestBatch?: number } = {}) {
  const batches: number[][] = [];
  const ends: (() => void)[] = [];
  const queue = gatherBatches<number, string>({
    capacity: limits.capacity ?? 100,
    largestBatch: limits.largestBatch ?? 10,
    write: async (jobs) => {
      batches.push([...jobs]);
      await new Promise<void>((end) => ends.push(end));
      return jobs.map((job) => `${job}!`);
    },
  });
  /** Adds a job that there is room for. */
  const add = (job: number): Promise<string> =>
    queue.add(job) ?? Promise.reject(new Error('There is no room'));
  return { batches, queue, add, end: () => ends.shift()?.() };
}

test('sends a single job off as soon as the event loop has read what there is', async () => {
  const { add, batches, end } = gathered();
  const added = add(1);
  expect(batches).toEqual([]);
  await setImmediate();
  expect(batches).toEqual([[1]]);
  end();
  expect(await added).toBe('1!');
});

test('gathers what comes in together, and what comes while batches are on their way', async () => {
  const { add, batches, end } = gathered();
  const answers = [add(1), add(2), add(3), add(4)];
  await setImmediate();
  for (const job of [5, 6, 7, 8, 9, 10, 11]) {
    answers.push(add(job));
    await setImmediate();
  }
  // Each has grown half as large as the one that is being written; no more than three are on their way.
  const sent = [
    [1, 2, 3, 4],
    [5, 6],
    [7, 8],
  ];
  expect(batches).toEqual(sent);
  end();
  await sleep(1);
  expect(batches).toEqual([...sent, [9, 10, 11]]);
  for (let round = 0; round < 3; round += 1) end();
  expect(await Promise.all(answers)).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((job) => `${job}!`),
  );
});

test('makes no batch larger than it may be, and keeps the order', async () => {
  const { add, batches, end } = gathered({ largestBatch: 4 });
  const answers = Array.from({ length: 10 }, (_, index) => add(index));
  for (let round = 0; round < 3; round += 1) {
    await sleep(1);
    end();
  }
  await Promise.all(answers);
  expect(batches).toEqual([
    [0, 1, 2, 3],
    [4, 5, 6, 7],
    [8, 9],
  ]);
});

test('takes no more than it has room for, those that are being written included', async () => {
  const { add, end, queue } = gathered({ capacity: 3 });
  const first = add(1);
  await setImmediate();
  const others = [add(2), add(3)];
  expect(queue.add(4)).toBeNull();
  expect(queue.depth()).toBe(3);
  end();
  expect(await first).toBe('1!');
  await sleep(1);
  expect(queue.depth()).toBe(2);
  expect(queue.add(4)).not.toBeNull();
  for (let round = 0; round < 3; round += 1) {
    await sleep(1);
    end();
  }
  await Promise.all(others);
});

test('rejects all jobs of a batch that fails, and goes on', async () => {
  let fails = true;
  const queue = gatherBatches<number, number>({
    capacity: 10,
    largestBatch: 10,
    write: async (jobs) => {
      if (fails) throw new Error('broken');
      return jobs;
    },
  });
  const settled = await Promise.allSettled([queue.add(1), queue.add(2)]);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(queue.depth()).toBe(0);
  fails = false;
  expect(await queue.add(3)).toBe(3);
});
