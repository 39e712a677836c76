import { expect, test } from 'vitest';

import { noFilter, questionOf, withPeopleSeen } from './history-question.ts';

const now = Date.UTC(2030, 0, 8);

test('asks by what is chosen alone', () => {
  expect(questionOf(noFilter, now)).toEqual({});
  expect(questionOf({ actorId: 3, entity: 'event', offerId: 1, span: '7' }, now)).toEqual({
    actorId: 3,
    entity: 'event',
    offerId: 1,
    from: '2030-01-01T00:00:00.000Z',
  });
});

test('offers each person once, and never the server itself', () => {
  const entry = (id: number | null, name: string) => ({ actor: { id, name } });
  expect(
    withPeopleSeen(
      [{ id: 2, name: 'Zoe' }],
      [entry(2, 'Zoë'), entry(3, 'Ann'), entry(3, 'Anna'), entry(null, 'server')],
    ),
  ).toEqual([
    { id: 3, name: 'Ann' },
    { id: 2, name: 'Zoe' },
  ]);
});
