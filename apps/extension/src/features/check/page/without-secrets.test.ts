import { tokenHint } from '@trackside/core';
import { expect, test } from 'vitest';

import { withoutSecrets } from './without-secrets.ts';

const base = 'https://t.example/';

test.each([
  ['?secure=k7Vq2mXw9RtZabcd&event_id=1', `?secure=${tokenHint('k7Vq2mXw9RtZabcd')}&event_id=1`],
  ['?event_id=1&secure=short', '?event_id=1&secure=••••'],
  ['?secure=short#top', '?secure=••••#top'],
  ['?amp;Secure=short&a=b', '?amp;Secure=••••&a=b'],
  ['?secure_token=short&a=b', '?secure_token=••••&a=b'],
  ['%3Fsecure%3Dshort%26event_id%3D1', '%3Fsecure%3D••••%26event_id%3D1'],
  ['?secure=one&secure=two', '?secure=••••&secure=••••'],
])('shows of %j no token whole', (found, shown) => {
  expect(withoutSecrets(base + found)).toBe(base + shown);
});

test.each([
  '?event_id=7&transaction_id=(clickid)',
  '?secure=',
  '?secure={token}',
  '?secure=REPLACE',
])('shows %j as it is', (found) => {
  expect(withoutSecrets(base + found)).toBe(base + found);
});
