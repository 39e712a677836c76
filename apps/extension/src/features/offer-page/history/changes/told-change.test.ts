import { describe, expect, test } from 'vitest';

import { fieldValue } from './field-value.ts';
import { currencyOf, goalOf, nameOf, toldFields, whatBecame } from './told-change.ts';

const text = (value: string) => ({ kind: 'text', text: value }) as const;

test.each([
  [null, { archived: false }, 'created'],
  [{ archived: false }, { archived: true }, 'archived'],
  [{ archived: true }, { archived: false }, 'restored'],
  [{ archived: true, name: 'a' }, { archived: true, name: 'b' }, 'changed'],
  [{ payout: {} }, { payout: {} }, 'changed'],
  [{ payout: {} }, null, 'removed'],
])('from %j to %j it was %s', (before, after, expected) => {
  expect(whatBecame({ before, after })).toBe(expected);
});

test('a thing is called what it is called now, or was where it is gone', () => {
  expect(nameOf({ before: { name: 'a' }, after: { name: 'b' } })).toBe('b');
  expect(nameOf({ before: { name: 'a' }, after: null })).toBe('a');
  expect(nameOf({ before: null, after: { keepOldForHours: 1 } })).toBeNull();
  expect(currencyOf({ currency: 'EUR' })).toBe('EUR');
  expect(currencyOf(null)).toBeNull();
  expect(goalOf({ before: { eventId: 7 }, after: null })).toBe(7);
  expect(goalOf({ before: null, after: { eventId: null } })).toBeNull();
});

describe('fieldValue', () => {
  test.each([
    [
      'payout',
      { type: 'Fixed', value: '1.25' },
      { kind: 'price', price: { type: 'Fixed', value: '1.25' } },
    ],
    ['revenue', { type: 'None' }, { kind: 'price', price: { type: 'None' } }],
    ['payout', null, { kind: 'nothing' }],
    [
      'parameters',
      [{ name: 'a' }, { name: 'b', macro: '{b}' }],
      { kind: 'list', items: ['a', 'b={b}'] },
    ],
    ['promoteEarlyEventsHours', null, { kind: 'switch', on: false }],
    ['promoteEarlyEventsHours', 48, { kind: 'hours', hours: 48 }],
    ['keepOldForHours', 0, { kind: 'hours', hours: 0 }],
    ['signing', true, { kind: 'switch', on: true }],
    ['signing', 'renewed', { kind: 'new-secret' }],
    ['allowedIpRanges', [], { kind: 'nothing' }],
    ['statusesNotCounted', ['x'], { kind: 'list', items: ['x'] }],
    ['name', 'Shop', text('Shop')],
    // What nobody has thought of yet is told as it is, as far as it can be.
    ['future', 5, text('5')],
    ['constructor', { a: 1 }, { kind: 'nothing' }],
  ])('of %s %j is %j', (field, value, expected) => {
    expect(fieldValue(field, value)).toEqual(expected);
  });
});

describe('toldFields', () => {
  test('tells of something new what it was given, without the name in its title', () => {
    const after = { name: 'Buy', payout: { type: 'None' }, allowMultiple: true, archived: false };
    const changes = Object.entries(after).map(([field, value]) => ({
      field,
      before: null,
      after: value,
    }));
    expect(toldFields({ entity: 'event', before: null, after, changes })).toEqual([
      { field: 'allowMultiple', before: null, after: { kind: 'switch', on: true } },
    ]);
  });

  test('tells both sides of a change', () => {
    const changes = [{ field: 'name', before: 'a', after: 'b' }];
    expect(toldFields({ entity: 'event', before: {}, after: {}, changes })).toEqual([
      { field: 'name', before: text('a'), after: text('b') },
    ]);
  });

  test('tells of an own payout whose it is, also where that stays', () => {
    const price = (value: string) => ({ type: 'CPA', value });
    const before = { eventId: 7, payout: price('1') };
    const changes = [{ field: 'payout', before: price('1'), after: price('2') }];
    const after = { eventId: 7, payout: price('2') };
    expect(toldFields({ entity: 'payout', before, after, changes })).toMatchObject([
      { field: 'eventId', before: null, after: { kind: 'goal', eventId: 7 } },
      { field: 'payout', before: { kind: 'price' }, after: { kind: 'price' } },
    ]);
  });
});
