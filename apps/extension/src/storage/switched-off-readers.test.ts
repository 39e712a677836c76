import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { switchedOffReadersItem, withReaderToggled } from './switched-off-readers.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

it('switches one off and on again, the others untouched', () => {
  expect(withReaderToggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(withReaderToggled(['a', 'b'], 'a')).toEqual(['b']);
});

it('stays switched off', async () => {
  await switchedOffReadersItem.update((kept) => withReaderToggled(kept, 'adjust-lists'));
  expect(await switchedOffReadersItem.read()).toEqual(['adjust-lists']);
});
