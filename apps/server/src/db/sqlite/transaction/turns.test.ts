import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

/** Notes when work begins and ends. */
function watched() {
  const turns = createTurns();
  const events: string[] = [];
  const work = (name: string, ms: number) => async () => {
    events.push(`+${name}`);
    await sleep(ms);
    events.push(`-${name}`);
  };
  return {
    events,
    turns,
    alone: (name: string, ms = 5) => turns.alone(work(name, ms)),
    shared: (name: string, ms = 5) => turns.shared(work(name, ms)),
  };
}

test('lets those that share work at once, and nobody beside who works alone', async () => {
  const { alone, events, shared } = watched();
  await Promise.all([shared('a', 10), shared('b', 5), alone('c'), alone('d')]);
  expect(events).toEqual(['+a', '+b', '-b', '-a', '+c', '-c', '+d', '-d']);
});

test('lets nobody who shares pass by who waits to work alone', async () => {
  const { alone, events, shared } = watched();
  await Promise.all([shared('a'), alone('b'), shared('c'), shared('d')]);
  expect(events.slice(0, 4)).toEqual(['+a', '-a', '+b', '-b']);
});

test('serves who works alone though others that share never stop coming', async () => {
  const { alone, shared, turns } = watched();
  let isOver = false;
  const stream = async (): Promise<void> => {
    while (!isOver) await shared('s', 1);
  };
  const streams = [stream(), stream(), stream()];
  await sleep(5);
  await alone('a');
  isOver = true;
  await Promise.all(streams);
  expect(await turns.alone(async () => 'done')).toBe('done');
});

test('ends the turn of what fails', async () => {
  const { turns } = watched();
  const fail = async () => {
    throw new Error('broken');
  };
  await expect(turns.alone(fail)).rejects.toThrow('broken');
  await expect(turns.shared(fail)).rejects.toThrow('broken');
  expect(await turns.alone(async () => 1)).toBe(1);
});
