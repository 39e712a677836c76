import { describe, expect, test } from 'vitest';

import { checkTracker } from './check-tracker.ts';
import { namesOf, otherTracker, toTrackerValues, trackside } from './tracker-values.ts';

const ours = {
  product: trackside,
  endpoint: 'https://t.example',
  token: 'k7Vq2mXw',
  names: namesOf(trackside),
};
const everflow = { ...ours, product: 'everflow', names: namesOf('everflow') };
const typed = {
  ...ours,
  product: otherTracker,
  names: { ...namesOf(otherTracker), transaction_id: ' cid ', event_name: 'et' },
};

const faultsOf = (values: Parameters<typeof checkTracker>[0]) => {
  const checked = checkTracker(values);
  return checked.ok ? {} : checked.error;
};

describe('a tracker', () => {
  test('of ours has our words', () => {
    expect(checkTracker(ours)).toEqual({
      ok: true,
      value: { platform: null, endpoint: 'https://t.example', token: 'k7Vq2mXw', words: null },
    });
  });

  test('of the catalogue has the words that are known, and comes back into the form', () => {
    const checked = checkTracker(everflow);
    expect(checked).toMatchObject({
      ok: true,
      value: { platform: 'everflow', words: { secure: 'verification_token', event_name: null } },
    });
    expect(checked.ok && toTrackerValues(checked.value)).toEqual(everflow);
  });

  test('that takes no token has none', () => {
    expect(checkTracker(typed)).toMatchObject({
      ok: true,
      value: { platform: null, token: '', words: { secure: null, transaction_id: 'cid' } },
    });
  });
});

test.each([
  ['', 'endpoint_empty'],
  ['t.example', 'endpoint_invalid'],
  ['ftp://t.example', 'endpoint_invalid'],
  ['https://t.example/a b', 'endpoint_invalid'],
  ['https://t.example/#x', 'endpoint_invalid'],
  ['https://user@t.example/', 'endpoint_invalid'],
  ['https://', 'endpoint_invalid'],
  [`https://t.example/${'x'.repeat(2100)}`, 'endpoint_invalid'],
])('of the address %j it is said: %s', (endpoint, fault) => {
  expect(faultsOf({ ...ours, endpoint })).toEqual({ endpoint: fault });
});

test.each(['https://t.example/p?nid=1', ' http://127.0.0.1:8787/ ', 'HTTPS://T.example?x=1'])(
  'the address %j is right',
  (endpoint) => {
    expect(faultsOf({ ...ours, endpoint })).toEqual({});
  },
);

test.each([
  [' ', 'token_empty'],
  ['a b', 'token_invalid'],
  ['x'.repeat(256), 'token_invalid'],
  ['a\u0007', 'token_invalid'],
])('of the token %j it is said: %s', (token, fault) => {
  expect(faultsOf({ ...everflow, token })).toEqual({ token: fault });
});

test.each([
  [{ transaction_id: '' }, { transaction_id: 'click_missing' }],
  [{ event_name: '' }, { event_id: 'event_missing' }],
  [{ currency: 'a b' }, { currency: 'name_invalid' }],
  [{ clickMacro: 'clickid' }, { clickMacro: 'macro_invalid' }],
  [{ clickMacro: '{a}{b}' }, { clickMacro: 'macro_invalid' }],
  [{ clickMacro: '#reqid#' }, {}],
  [{ currency: 'et' }, { event_name: 'name_twice', currency: 'name_twice' }],
])('of the names %j it is said: %j', (names, faults) => {
  expect(faultsOf({ ...typed, names: { ...typed.names, ...names } })).toEqual(faults);
});
