import { expect, test } from 'vitest';

import { destinationFindings, isClickIdMissing } from './destination-findings.ts';

const offer = { id: 1, secure: 'k7Vq2mXw9RtZbcdk7Vq2mXw9RtZabcd' };
const found = (destination: string, platformId: string | null = 'appsflyer') =>
  destinationFindings(destination, { offer, platformId, slot: null });
const codes = (destination: string, platformId: string | null = 'appsflyer') =>
  found(destination, platformId).map(({ code }) => code);

test('says nothing of a destination that passes the click id on', () => {
  expect(codes('https://app.appsflyer.com/id1?pid=x_int&clickid={transaction_id}')).toEqual([]);
  expect(codes('https://a.example/?ref={transaction_id}#top', null)).toEqual([]);
});

test('misses the click id, and puts it where the platform returns it from', () => {
  const [missing, ...more] = found('https://app.appsflyer.com/id1?pid=x_int#top');
  expect(more).toEqual([]);
  expect(missing).toMatchObject({ severity: 'error', source: 'offer' });
  expect(missing === undefined ? false : isClickIdMissing(missing)).toBe(true);
  expect(missing?.fix?.text).toBe(
    'https://app.appsflyer.com/id1?pid=x_int&clickid={transaction_id}#top',
  );
  const [unknown] = found('https://a.example/landing', null);
  expect(unknown === undefined ? false : isClickIdMissing(unknown)).toBe(true);
});

test('finds the click id in the path, and not in the fragment', () => {
  expect(codes('https://a.example/{transaction_id}/go?x=1', null)).toEqual([]);
  expect(codes('https://a.example/go?x=1#{transaction_id}', null)).not.toEqual([]);
});

test('tells of a click id in another parameter than the one that comes back', () => {
  const [wrong] = found('https://app.appsflyer.com/id1?af_sub1={transaction_id}');
  expect(wrong?.code).toBe('CLICK_ID_PAIR_MISMATCH');
  expect(wrong === undefined ? true : isClickIdMissing(wrong)).toBe(false);
});

test.each([
  ['https://a.example/?c={transaction_id}&x=1&x=2', 'DUPLICATE_PARAMETER'],
  ['https://a.example/?c={transaction_id}&x=REPLACE', 'PLACEHOLDER_LEFT'],
  ['https://a.example/?a=1?c={transaction_id}', 'DOUBLE_QUESTION_MARK'],
  ['https://a.example/?c={transaction_id}&x=a b', 'SPACE_OR_CONTROL'],
  [`https://a.example/?c={transaction_id}&secure=${offer.secure}`, 'SECRET_VISIBLE'],
])('of %s tells %s', (destination, code) => {
  expect(codes(destination, null)).toContain(code);
});
