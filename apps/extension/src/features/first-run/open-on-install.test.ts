import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { firstRunItem } from './first-run-item.ts';
import { openOnInstall } from './open-on-install.ts';

const create = vi.fn(async () => ({ id: 2 }));

beforeEach(() => {
  fakeBrowser.reset();
  create.mockClear();
  Object.assign(fakeBrowser.tabs, { create });
  openOnInstall();
});

test('installing opens the first run', async () => {
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
  await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
  expect(create).toHaveBeenCalledWith({ url: expect.stringMatching(/\/first-run\.html$/) });
  expect(await firstRunItem.read()).toBe('running');
});

test.each([{ reason: 'update', previousVersion: '0.0.9' }, { reason: 'chrome_update' }] as const)(
  '$reason opens nothing, and begins nothing again',
  async (details) => {
    await firstRunItem.write('done');
    await fakeBrowser.runtime.onInstalled.trigger(details);
    await Promise.resolve();
    expect(create).not.toHaveBeenCalled();
    expect(await firstRunItem.read()).toBe('done');
  },
);
