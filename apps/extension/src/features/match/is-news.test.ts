import { expect, test } from 'vitest';

import { isNews } from './is-news.ts';

const url = 'https://a.example/events';
const list = (...events: string[]) => ({
  kind: 'list' as const,
  rows: events.map((event) => ({ event, id: null, url: null, count: null })),
  more: 0,
});
const pointed = { kind: 'columns' as const, columns: [{ head: 'Goal', names: ['trial'] }] };

test.each([
  ['what differs', { url, page: list('a') }, true],
  ['what is the same', { url, page: list('a', 'b') }, false],
  ['another page', { url: 'https://a.example/other', page: list('a', 'b') }, true],
  ['a first reading', null, true],
  ['what the user pointed at', { url, page: pointed }, false],
])('a page that was read by itself, after %s', (_, reading, news) => {
  const read = { url, page: list('a', 'b') };
  expect(isNews({ pasting: false, reading }, read)).toBe(news);
  expect(isNews({ pasting: true, reading }, read)).toBe(false);
});
