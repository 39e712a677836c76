import { expect, test } from 'vitest';

import type { Alert } from '../../api/api-types.ts';
import { newsAmong } from './alert-news.ts';

const alert = (id: number): Alert => ({
  id,
  kind: 'TROUBLE_NEW',
  offerId: 1,
  offer: { id: 1, name: 'Farm Game US' },
  code: 'EVENT_UNKNOWN',
  what: 'Purchase',
  count: 1,
  facts: {},
  beganAt: '2026-03-01T10:00:00.000Z',
  lastAt: '2026-03-01T10:00:00.000Z',
  endedAt: null,
  dismissedAt: null,
  dismissedBy: null,
});

test.each([
  { what: 'at the first look nothing', open: [3, 2], lastSeen: null, news: [], next: 3 },
  { what: 'what came since', open: [5, 4, 3], lastSeen: 3, news: [5, 4], next: 5 },
  { what: 'nothing, where none is open', open: [], lastSeen: 5, news: [], next: 5 },
  { what: 'an old one that is open again: no', open: [2], lastSeen: 5, news: [], next: 5 },
  { what: 'the very first one', open: [1], lastSeen: 0, news: [1], next: 1 },
])('news are $what', ({ open, lastSeen, news, next }) => {
  const told = newsAmong(open.map(alert), lastSeen);
  expect(told.news.map(({ id }) => id)).toEqual(news);
  expect(told.lastSeen).toBe(next);
});
