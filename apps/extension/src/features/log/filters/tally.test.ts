import { expect, test } from 'vitest';

import type { CodeCount } from '../../../api/api-types.ts';
import { countsOfVerdict, countsThrough, tallyOf, tallyText } from './tally.ts';

const counts: readonly CodeCount[] = [
  { code: 'CONVERSION_RECORDED', verdict: 'recorded', count: 1000, more: true },
  { code: 'EVENT_UNKNOWN', verdict: 'held', count: 12, more: false },
  { code: 'AMOUNT_REQUIRED', verdict: 'held', count: 3, more: false },
  { code: 'PLACEHOLDER_LEFT', verdict: 'refused', count: 1, more: false },
];

test('adds up, and says where there are more', () => {
  expect(tallyText(tallyOf(counts), 'en')).toBe('1,016+');
  expect(tallyText(tallyOf(countsOfVerdict(counts, 'held')), 'en')).toBe('15');
  expect(tallyText(tallyOf([]), 'en')).toBe('0');
});

test.each([
  [{ verdicts: [], code: null }, 4],
  [{ verdicts: ['held', 'refused'] as const, code: null }, 3],
  [{ verdicts: ['held'] as const, code: 'EVENT_UNKNOWN' as const }, 1],
  [{ verdicts: ['recorded'] as const, code: 'EVENT_UNKNOWN' as const }, 0],
])('%j lets %i codes through', ({ verdicts, code }, expected) => {
  expect(countsThrough(counts, { verdicts: [...verdicts], code })).toHaveLength(expected);
});
