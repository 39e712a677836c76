import { platformById } from '@trackside/core';
import { describe, expect, test } from 'vitest';

import { chosenOfferId, chosenSlot } from './choose.ts';

describe('chosenOfferId', () => {
  const offers = [{ id: 1 }, { id: 2 }, { id: 3 }];
  test.each([
    { what: 'the one chosen for this host', chosen: 2, recent: [3], expected: 2 },
    { what: 'the latest where the chosen one is gone', chosen: 9, recent: [8, 3], expected: 3 },
    { what: 'the latest where none was chosen', chosen: null, recent: [3], expected: 3 },
    { what: 'the first where nothing is known', chosen: null, recent: [], expected: 1 },
  ])('takes $what', ({ chosen, recent, expected }) => {
    expect(chosenOfferId(offers, chosen, recent)).toBe(expected);
  });

  test('takes none where there is none', () => {
    expect(chosenOfferId([], 1, [1])).toBeNull();
  });
});

describe('chosenSlot', () => {
  const everflow = platformById('everflow');
  const appsflyer = platformById('appsflyer');

  test('is the one that was chosen for the platform', () => {
    expect(chosenSlot(everflow, { everflow: 'sub2' })).toBe('sub2');
  });

  test('is open while none was chosen, or one that the platform does not have', () => {
    expect(chosenSlot(everflow, {})).toBeNull();
    expect(chosenSlot(everflow, { everflow: 'sub99' })).toBeNull();
  });

  test('is no question where the platform has one slot, or none is chosen', () => {
    expect(chosenSlot(appsflyer, { appsflyer: 'clickid' })).toBeNull();
    expect(chosenSlot(null, {})).toBeNull();
  });
});
