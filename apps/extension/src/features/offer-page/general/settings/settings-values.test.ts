import { describe, expect, test } from 'vitest';

import {
  isHours,
  settingsBefore,
  settingsChanges,
  settingsValues,
  typedBeside,
  withTyped,
} from './settings-values.ts';

const offer = {
  name: 'Shop',
  currency: 'USD',
  destinationUrl: 'https://shop.example/?c={transaction_id}',
  promoteEarlyEventsHours: null,
  pixelEnabled: false,
  statusesNotCounted: ['pending', 'rejected'],
};
const values = settingsValues(offer);

describe('settingsChanges', () => {
  test('finds none in what the server says', () => {
    expect(settingsChanges(values, offer)).toEqual({});
    const promoting = { ...offer, promoteEarlyEventsHours: 36 };
    expect(settingsChanges(settingsValues(promoting), promoting)).toEqual({});
  });

  test.each([
    [{ name: ' Store ' }, { name: 'Store' }],
    [{ currency: 'eur' }, { currency: 'EUR' }],
    [{ promotes: true }, { promoteEarlyEventsHours: 24 }],
    [{ promotes: true, promoteHours: ' 48 ' }, { promoteEarlyEventsHours: 48 }],
    // The window says nothing while nothing is promoted.
    [{ promoteHours: '48' }, {}],
    [{ pixelEnabled: true }, { pixelEnabled: true }],
    [{ statuses: 'Pending\n\n rejected \nrejected' }, {}],
    [{ statuses: 'declined' }, { statusesNotCounted: ['declined'] }],
    [{ statuses: '' }, { statusesNotCounted: [] }],
  ])('of %j are %j', (typed, expected) => {
    expect(settingsChanges({ ...values, ...typed }, offer)).toEqual(expected);
  });

  test('are taken back field by field', () => {
    const changes = settingsChanges({ ...values, promotes: true, statuses: '' }, offer);
    expect(settingsBefore(changes, offer)).toEqual({
      promoteEarlyEventsHours: null,
      statusesNotCounted: ['pending', 'rejected'],
    });
  });
});

test('what was typed stands over what the server says, and nothing else does', () => {
  const typed = withTyped(values, { name: '', promotes: true });
  expect(typed).toEqual({ ...values, name: '', promotes: true });
});

test.each([
  ['1', true],
  [' 8760 ', true],
  ['0', false],
  ['8761', false],
  ['1.5', false],
  ['', false],
  ['-1', false],
  ['1e2', false],
])('%j hours: %j', (text, expected) => {
  expect(isHours(text)).toBe(expected);
});

test('what is typed back is no longer typed', () => {
  const values = settingsValues(offer);
  expect(
    typedBeside(values, { name: `${values.name}!`, destinationUrl: values.destinationUrl }),
  ).toEqual({ name: `${values.name}!` });
  expect(typedBeside(values, { ...values })).toEqual({});
});
