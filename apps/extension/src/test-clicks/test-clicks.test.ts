import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { testClicksItem } from './test-clicks.ts';

beforeEach(() => fakeBrowser.reset());

test('removing traces on one server forgets no test click of another', async () => {
  await testClicksItem('https://a.example').write(['click-a']);
  await testClicksItem('https://b.example').update((kept) => [...kept, 'click-b']);
  await testClicksItem('https://b.example').update(() => []);
  expect(await testClicksItem('https://a.example').read()).toEqual(['click-a']);
  expect(await testClicksItem('https://b.example').read()).toEqual([]);
});
