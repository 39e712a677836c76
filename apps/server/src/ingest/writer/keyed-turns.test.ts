import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createKeyedTurns } from './keyed-turns.ts';

test('work with a key in common goes in order, other work beside it', async () => {
  const inOrder = createKeyedTurns();
  const told: string[] = [];
  const slow = Promise.withResolvers<void>();
  const first = inOrder(['a', 'b'], async () => {
    await slow.promise;
    told.push('first');
  });
  const second = inOrder(['b', 'c'], async () => told.push('second'));
  const third = inOrder(['c'], async () => told.push('third'));
  const other = inOrder(['d'], async () => told.push('other'));
  await other;
  await setImmediate();
  expect(told).toEqual(['other']);
  slow.resolve();
  await Promise.all([first, second, third]);
  expect(told).toEqual(['other', 'first', 'second', 'third']);
});

test('work that fails keeps nobody waiting', async () => {
  const inOrder = createKeyedTurns();
  const failing = inOrder(['a'], () => Promise.reject(new Error('broken')));
  const next = inOrder(['a'], async () => 'done');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('done');
});
