import { platformById } from '@trackside/core';
import { expect, test } from 'vitest';

import { chosenEventNameMacro, eventNameMacros } from './event-name-macros.ts';

test('offers both names of an event where one template serves all', () => {
  expect(eventNameMacros(platformById('appsflyer'))).toEqual(['(event-name)', '(mapped-iae)']);
});

test.each([null, platformById('everflow')])('offers no choice elsewhere', (platform) => {
  expect(eventNameMacros(platform)).toEqual([]);
});

test.each([
  [{}, '(event-name)'],
  [{ appsflyer: '(mapped-iae)' }, '(mapped-iae)'],
  [{ appsflyer: '(no-such)' }, '(event-name)'],
  [{ everflow: '(mapped-iae)' }, '(event-name)'],
])('of %j takes %s', (macros, expected) => {
  expect(chosenEventNameMacro(platformById('appsflyer'), macros)).toBe(expected);
});

test('takes none without a choice of macros', () => {
  expect(chosenEventNameMacro(null, { appsflyer: '(mapped-iae)' })).toBeNull();
});
