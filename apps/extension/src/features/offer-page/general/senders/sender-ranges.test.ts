import { describe, expect, test } from 'vitest';

import { isCovered, knownSenders, rangeFault, refusedRange } from './sender-ranges.ts';

const refused = (path: string, message: string) =>
  ({
    kind: 'refused',
    reason: 'INPUT_INVALID',
    message: '',
    issues: [{ path, message }],
  }) as const;

test('the catalogue knows from where AppsFlyer sends', () => {
  const appsflyer = knownSenders.find(({ id }) => id === 'appsflyer');
  expect(appsflyer?.ranges).toEqual(['45.92.116.0/22', '194.28.46.0/23']);
  if (appsflyer === undefined) return;
  expect(isCovered(appsflyer, ['45.92.116.0/22'])).toBe(false);
  expect(isCovered(appsflyer, ['194.28.46.0/23', '192.0.2.1', '45.92.116.0/22'])).toBe(true);
});

test.each([
  ['', 'range_empty'],
  [' 192.0.2.1 ', 'range_there'],
  ['192.0.2.2', null],
])('of %j before it is sent: %j', (typed, fault) => {
  expect(rangeFault(typed, ['192.0.2.1'])).toBe(fault);
});

describe('refusedRange', () => {
  test.each([
    [
      'allowedIpRanges.0',
      'must be an address or a CIDR range, such as 192.0.2.0/24.',
      'range_refused',
    ],
    [
      'allowedIpRanges.3',
      'must be written as an IPv4 range, without ::ffff: before it.',
      'range_mapped',
    ],
    ['allowedIpRanges', 'can hold 200 ranges at most.', 'range_many'],
    ['name', 'Type a name for the offer.', null],
  ])('tells %s apart', (path, message, fault) => {
    expect(refusedRange(refused(path, message))).toBe(fault);
  });

  test('says nothing of a server that is gone', () => {
    expect(refusedRange({ kind: 'unreachable' })).toBeNull();
  });
});
