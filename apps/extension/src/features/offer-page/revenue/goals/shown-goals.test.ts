import { expect, test } from 'vitest';

import type { OfferEvent } from '../../../../api/api-types.ts';
import { archivedOf, shownGoals } from './shown-goals.ts';

const day = '2026-11-01T00:00:00.000Z';
const event = (id: number, archivedAt: string | null = null): OfferEvent => ({
  id,
  offerId: 1,
  name: `event ${id}`,
  revenue: { type: 'None' },
  payout: { type: 'None' },
  allowMultiple: false,
  parameters: [],
  archivedAt,
  createdAt: day,
});
const known = { active: [event(4), event(1)], archived: [event(3, day)] };

test.each([
  ['active', [1, 4]],
  ['archived', [3]],
  ['all', [1, 3, 4]],
] as const)('%s shows %j', (filter, ids) => {
  expect(shownGoals(known, filter).map(({ id }) => id)).toEqual(ids);
});

test('an event that has come back is not archived, whatever was read before', () => {
  expect(archivedOf([event(1), event(2, day), event(3, day)], [event(2)])).toEqual([event(3, day)]);
});
