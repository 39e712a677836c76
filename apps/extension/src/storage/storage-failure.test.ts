import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';

import { storageFailure, watchStorageFailure } from './storage-failure.ts';
import { storedItem } from './stored-item.ts';

const item = storedItem('local:note', z.string(), '');
const refuse = (act: 'get' | 'set' | 'remove') =>
  vi.spyOn(fakeBrowser.storage.local, act).mockRejectedValue(new Error('QUOTA_BYTES'));

beforeEach(() => fakeBrowser.reset());

describe('what the storage fails at', () => {
  test('is nothing while all is well', async () => {
    await item.write('a');
    expect(await item.read()).toBe('a');
    expect(storageFailure()).toBeNull();
  });

  test('is told for a write until one works, and rejects nowhere', async () => {
    const told = vi.fn<() => void>();
    const stop = watchStorageFailure(told);
    const full = refuse('set');
    await item.write('a');
    expect(storageFailure()).toBe('write');
    full.mockRestore();
    await item.write('b');
    expect(storageFailure()).toBeNull();
    expect(told).toHaveBeenCalledTimes(2);
    stop();
    await item.write('c');
    expect(told).toHaveBeenCalledTimes(2);
  });

  test('is told for a reading, which gives the fallback', async () => {
    await item.write('a');
    const broken = refuse('get');
    expect(await item.read()).toBe('');
    expect(storageFailure()).toBe('read');
    broken.mockRestore();
    expect(await item.read()).toBe('a');
    expect(storageFailure()).toBeNull();
  });

  test('is told for clearing', async () => {
    const broken = refuse('remove');
    await item.clear();
    expect(storageFailure()).toBe('write');
    broken.mockRestore();
    await item.clear();
    expect(storageFailure()).toBeNull();
  });
});
