import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import {
  favouriteOffersItem,
  hostChoicesItem,
  namedHostsItem,
  noChoice,
  recentOffersItem,
  withHostNamed,
  withRecent,
  withStarToggled,
} from './choices.ts';

beforeEach(() => fakeBrowser.reset());

describe('what is remembered of offers', () => {
  test.each([
    { what: 'recent ones', item: recentOffersItem },
    { what: 'favourites', item: favouriteOffersItem },
  ])('belongs to one server: $what', async ({ item }) => {
    await item('https://a.example').write([1]);
    expect(await item('https://a.example').read()).toEqual([1]);
    expect(await item('https://b.example').read()).toEqual([]);
  });

  test('belongs to one server: the choices of each host', async () => {
    const choices = { 'hq1.appsflyer.com': { ...noChoice, offerId: 1 } };
    await hostChoicesItem('https://a.example').write(choices);
    expect(await hostChoicesItem('https://a.example').read()).toEqual(choices);
    expect(await hostChoicesItem('https://b.example').read()).toEqual({});
  });
});

describe('withHostNamed', () => {
  const named = { 'a.example': 'keitaro', 'b.example': 'voluum' };
  test('names a host and leaves the others, whatever is loaded by then', async () => {
    await fakeBrowser.storage.local.set({ 'named-hosts': named });
    await namedHostsItem.update((kept) => withHostNamed(kept, 'c.example', 'binom'));
    expect(await namedHostsItem.read()).toEqual({ ...named, 'c.example': 'binom' });
  });

  test('forgets one', () => {
    expect(withHostNamed(named, 'a.example', null)).toEqual({ 'b.example': 'voluum' });
  });
});

test('a star is given, and taken away', () => {
  expect(withStarToggled([2], 1)).toEqual([2, 1]);
  expect(withStarToggled([2, 1], 2)).toEqual([1]);
});

describe('withRecent', () => {
  test.each([
    { recent: [], offerId: 1, expected: [1] },
    { recent: [2, 3], offerId: 1, expected: [1, 2, 3] },
    { recent: [2, 1, 3], offerId: 1, expected: [1, 2, 3] },
    { recent: [2, 3, 4, 5, 6], offerId: 1, expected: [1, 2, 3, 4, 5] },
  ])('puts $offerId before $recent', ({ recent, offerId, expected }) => {
    expect(withRecent(recent, offerId)).toEqual(expected);
  });
});
