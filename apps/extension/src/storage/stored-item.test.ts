import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';

import { storedItem } from './stored-item.ts';

const item = storedItem('local:colours', z.array(z.string()), ['red']);

beforeEach(() => fakeBrowser.reset());

describe('storedItem', () => {
  test('reads the fallback where nothing is kept', async () => {
    expect(await item.read()).toEqual(['red']);
  });

  test('reads what was written', async () => {
    await item.write(['blue']);
    expect(await item.read()).toEqual(['blue']);
  });

  test('reads the fallback for what does not fit the schema', async () => {
    await fakeBrowser.storage.local.set({ colours: { not: 'a list' } });
    expect(await item.read()).toEqual(['red']);
  });

  test('reads the fallback again after clearing', async () => {
    await item.write(['blue']);
    await item.clear();
    expect(await item.read()).toEqual(['red']);
  });

  test('changes what is kept, though nobody has read it, one change after another', async () => {
    await fakeBrowser.storage.local.set({ colours: ['blue'] });
    await Promise.all([
      item.update((kept) => [...kept, 'green']),
      item.update((kept) => [...kept, 'white']),
    ]);
    expect(await item.read()).toEqual(['blue', 'green', 'white']);
  });

  test('changes nothing that it could not read', async () => {
    await item.write(['blue']);
    const reading = vi
      .spyOn(fakeBrowser.storage.local, 'get')
      .mockRejectedValue(new Error('broken'));
    await item.update((kept) => [...kept, 'green']);
    reading.mockRestore();
    expect(await item.read()).toEqual(['blue']);
    await item.update((kept) => [...kept, 'green']);
    expect(await item.read()).toEqual(['blue', 'green']);
  });

  test('tells of changes, parsed, until it is stopped', async () => {
    const seen = vi.fn<(value: string[]) => void>();
    const stop = item.watch(seen);
    await item.write(['blue']);
    await fakeBrowser.storage.local.set({ colours: 7 });
    stop();
    await item.write(['green']);
    expect(seen.mock.calls).toEqual([[['blue']], [['red']]]);
  });
});
