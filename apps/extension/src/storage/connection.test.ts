import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { connectionItem, keepStorageFromPages } from './connection.ts';

beforeEach(() => fakeBrowser.reset());

describe('the connection', () => {
  test('is none before anyone connected', async () => {
    expect(await connectionItem.read()).toBeNull();
  });

  test.each([{ url: '', token: 't', name: 'n' }, { url: 'http://x' }, 'http://x'])(
    'is none when what is kept is no connection: %j',
    async (kept) => {
      await fakeBrowser.storage.local.set({ connection: kept });
      expect(await connectionItem.read()).toBeNull();
    },
  );

  test('is what was kept', async () => {
    const kept = { url: 'http://127.0.0.1:8787', token: 't', name: 'admin' };
    await connectionItem.write(kept);
    expect(await connectionItem.read()).toEqual(kept);
  });
});

test('local storage is shut to content scripts', async () => {
  const setAccessLevel = vi.fn(async () => undefined);
  Object.assign(fakeBrowser.storage.local, { setAccessLevel });
  await keepStorageFromPages();
  expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
});
