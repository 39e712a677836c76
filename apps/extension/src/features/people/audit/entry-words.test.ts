import { expect, test } from 'vitest';

import { eventOf, thingName } from './entry-words.ts';

const entry = { entity: 'offer', entityId: '7', before: null, after: null } as const;

test('a thing goes by its name then, else by its number', () => {
  expect(thingName({ ...entry, before: { name: 'Old' }, after: { name: 'New' } })).toBe('New');
  expect(thingName({ ...entry, before: { name: 'Gone' } })).toBe('Gone');
  expect(thingName({ ...entry, after: { server: 'https://hooks.example.com' } })).toBe(
    'https://hooks.example.com',
  );
  expect(thingName({ ...entry, after: { keepOldForHours: 5 } })).toBe('#7');
  expect(thingName({ ...entry, entity: 'payout', entityId: 'aff-1' })).toBe('aff-1');
});

test('an own payout is for an event or the conversion, set or taken away', () => {
  expect(eventOf({ before: null, after: { eventId: 4 } })).toBe(4);
  expect(eventOf({ before: { eventId: 4 }, after: null })).toBe(4);
  expect(eventOf({ before: { eventId: null }, after: null })).toBeNull();
});
