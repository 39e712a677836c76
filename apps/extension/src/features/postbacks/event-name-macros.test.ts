import { platformById } from '@trackside/core';
import { expect, test } from 'vitest';

import { eventNameMacros } from './event-name-macros.ts';

test('offers both names of an event where one template serves all', () => {
  expect(eventNameMacros(platformById('appsflyer'))).toEqual(['(event-name)', '(mapped-iae)']);
});

test.each([null, platformById('everflow')])('offers no choice elsewhere', (platform) => {
  expect(eventNameMacros(platform)).toEqual([]);
});
