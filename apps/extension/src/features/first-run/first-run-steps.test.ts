import { describe, expect, test } from 'vitest';

import { firstRunSteps, holdsRightUrl } from './first-run-steps.ts';

describe('firstRunSteps', () => {
  test.each([
    [{ connect: false, offer: false, copy: false }, ['current', 'open', 'open']],
    [{ connect: true, offer: false, copy: false }, ['done', 'current', 'open']],
    [{ connect: true, offer: true, copy: false }, ['done', 'done', 'current']],
    [{ connect: true, offer: true, copy: true }, ['done', 'done', 'done']],
    // A colleague's server has offers already; disconnecting undoes nothing that is there.
    [{ connect: false, offer: true, copy: false }, ['current', 'done', 'open']],
  ])('of %j are %j', (done, states) => {
    const steps = firstRunSteps(done);
    expect(steps.map(({ id }) => id)).toEqual(['connect', 'offer', 'copy']);
    expect(steps.map(({ state }) => state)).toEqual(states);
  });
});

describe('holdsRightUrl', () => {
  const base = 'https://t.example/?secure=k7Vq2mXw9RtZ&transaction_id=';
  test.each([
    `${base}(clickid)`,
    `${base}{sub1}&event_name=REPLACED`,
    `Any\n${base}REPLACE\n\nPurchase\n${base}(clickid)\n`,
  ])('%j is right', (text) => {
    expect(holdsRightUrl(text, null)).toBe(true);
  });
  test.each([
    `${base}REPLACE`,
    `${base}(clickid)&event_name=REPLACE`,
    `${base}REPLACE&event_id=7`,
    'https://go.example/?clickid={transaction_id}',
    'https://t.example/?secure=&transaction_id=(clickid)',
    '',
  ])('%j is not', (text) => {
    expect(holdsRightUrl(text, null)).toBe(false);
  });

  const endpoint = 'https://t.example/p?nid=7';
  test.each([
    [`${endpoint}&clickid=(clickid)`, true],
    [`${endpoint}&clickid=REPLACE`, false],
    ['https://go.example/?clickid={clickid}', false],
    [`${base}(clickid)`, false],
  ])('to another tracker, of %j is %s', (text, right) => {
    expect(holdsRightUrl(text, endpoint)).toBe(right);
  });
});
