import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { connectionItem, keepStorageFromPages, placeOf } from './connection.ts';

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

  const kept = { url: 'http://127.0.0.1:8787', token: 't', name: 'admin' };
  test.each([{ kind: 'server' as const, ...kept }, { kind: 'local' as const }])(
    'is what was kept: %j',
    async (connection) => {
      await connectionItem.write(connection);
      expect(await connectionItem.read()).toEqual(connection);
    },
  );

  test('is a server’s where it was kept before there was a local mode', async () => {
    await fakeBrowser.storage.local.set({ connection: kept });
    expect(await connectionItem.read()).toEqual({ kind: 'server', ...kept });
  });

  test('has a place of its own in this browser', () => {
    expect(placeOf({ kind: 'local' })).not.toBe(placeOf({ kind: 'server', ...kept }));
  });
});

test('local storage is shut to content scripts', async () => {
  const setAccessLevel = vi.fn(async () => undefined);
  Object.assign(fakeBrowser.storage.local, { setAccessLevel });
  await keepStorageFromPages();
  expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
});
