import { expect, test } from 'vitest';

import { narrowedParts, noFilter, questionOf, type LogFilter } from './log-filter.ts';

const now = new Date(2026, 2, 29, 15, 30);
const local = (...parts: [number, number, number, number?, number?]): string =>
  new Date(...parts).toISOString();

test.each<[string, Partial<LogFilter>, object]>([
  ['nothing', {}, {}],
  ['verdicts', { verdicts: ['held', 'refused'] }, { verdict: ['held', 'refused'] }],
  ['a code', { code: 'EVENT_UNKNOWN' }, { code: 'EVENT_UNKNOWN' }],
  ['an offer and its event', { offerId: 1, eventId: 7 }, { offerId: 1, eventId: 7 }],
  ['a transaction, blanks included', { transactionId: ' a ' }, { transactionId: ' a ' }],
  ['what was reversed', { reversed: true }, { reversed: true }],
  ['the last hour', { span: 'hour' }, { from: local(2026, 2, 29, 14, 30) }],
  ['today', { span: 'today' }, { from: local(2026, 2, 29) }],
  ['seven days', { span: 'week' }, { from: local(2026, 2, 23) }],
  ['thirty days', { span: 'month' }, { from: local(2026, 1, 28) }],
  [
    'days of one’s own',
    { span: 'custom', from: '2026-03-01T08:00', to: '2026-03-02T09:30' },
    { from: local(2026, 2, 1, 8), to: local(2026, 2, 2, 9, 30) },
  ],
  ['an open end', { span: 'custom', from: '2026-03-01T08:00' }, { from: local(2026, 2, 1, 8) }],
  ['a span that is kept, and not chosen', { from: '2026-03-01T08:00' }, {}],
])('asks for %s', (_, part, question) => {
  const filter = { ...noFilter, ...part };
  expect(questionOf(filter, now)).toEqual(question);
  expect(narrowedParts(filter).length > 0).toBe(Object.keys(question).length > 0);
});

test('a span without days narrows nothing', () => {
  expect(narrowedParts({ ...noFilter, span: 'custom' })).toEqual([]);
});
