import { expect, test } from 'vitest';

import { toldChanges } from './told-changes.ts';

const change = (field: string, before: unknown, after: unknown) => ({ field, before, after });

test('of what is new only what was set is told, and its name stands above', () => {
  const changes = [
    change('name', null, 'Shop'),
    change('note', null, ''),
    change('archived', null, false),
    change('parameters', null, []),
    change('revenue', null, { type: 'None' }),
    change('payout', null, { type: 'CPA', value: '1' }),
    change('keepOldForHours', null, 0),
  ];
  const told = toldChanges({ entity: 'offer', before: null, after: {}, changes });
  expect(told.map(({ field }) => field)).toEqual(['payout', 'keepOldForHours']);
});

test('of what has changed everything is told, of what is gone an own payout alone', () => {
  const changes = [change('name', 'Shop', 'Store'), change('note', 'calls', '')];
  expect(toldChanges({ entity: 'affiliate', before: {}, after: {}, changes })).toEqual(changes);
  expect(toldChanges({ entity: 'webhook', before: {}, after: null, changes })).toEqual([]);
  const payout = [change('eventId', 4, null), change('payout', { type: 'None' }, null)];
  const gone = toldChanges({ entity: 'payout', before: {}, after: null, changes: payout });
  expect(gone.map(({ field }) => field)).toEqual(['payout']);
});
