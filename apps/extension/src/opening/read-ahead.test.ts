import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { readAhead } from './read-ahead.ts';
import { storedItem } from '../storage/stored-item.ts';

const one = storedItem('local:one', z.string(), 'nothing');
const other = storedItem('local:other', z.string(), 'nothing');

beforeEach(async () => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  await fakeBrowser.storage.local.set({ one: 'a', other: 'b' });
});

test('what a page reads as it opens is asked for once', async () => {
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  readAhead();
  expect([await one.read(), await other.read()]).toEqual(['a', 'b']);
  expect(get).toHaveBeenCalledTimes(1);
});

test('without it each reads for itself', async () => {
  await one.write('a');
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  expect([await one.read(), await other.read()]).toEqual(['a', 'b']);
  expect(get).toHaveBeenCalledTimes(2);
});

test('what was written since is read, whoever wrote it', async () => {
  readAhead();
  await one.write('c');
  expect(await one.read()).toBe('c');
  readAhead();
  const waiting = other.read();
  await fakeBrowser.storage.local.set({ other: 'd' });
  await waiting;
  expect(await other.read()).toBe('d');
});

test('what cannot be read at once is read by itself', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('too much'));
  readAhead();
  expect(await one.read()).toBe('a');
});
