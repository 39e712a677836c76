import { platformById } from '@trackside/core';
import { expect, test } from 'vitest';

import { keptChoices, mappingOf, type Choices } from './mapping.ts';
import { readDestination } from './read-destination.ts';

const appsflyer = platformById('appsflyer');
const read = (query: string) =>
  readDestination(`https://app.appsflyer.com/id1?${query}`, appsflyer);

test('maps what is suggested unless something else is chosen', () => {
  const parameters = read('pid=x_int&c=a&clickid={click_id}&af_siteid=&c=b');
  expect([...mappingOf(parameters, {})]).toEqual([
    [2, '{transaction_id}'],
    [3, '{affiliate_id}'],
  ]);
  expect([...mappingOf(parameters, { '1 clickid': null, '2 c': '{sub3}' })]).toEqual([
    [3, '{affiliate_id}'],
    [4, '{sub3}'],
  ]);
});

test('suggests no macro a second time', () => {
  const query = 'clickid={transaction_id}&clickid=&af_siteid=&af_siteid=';
  expect([...mappingOf(read(query), {})]).toEqual([[2, '{affiliate_id}']]);
  expect([...mappingOf(read('c=&af_siteid='), { '1 c': '{affiliate_id}' })]).toEqual([
    [0, '{affiliate_id}'],
  ]);
});

const before = 'pid=x_int&af_siteid=&c=a&c=b&af_sub1={sub1}';
const chosen: Choices = { '1 af_siteid': null, '2 c': '{sub2}', '1 af_sub1': '{sub5}' };

test.each([
  ['a parameter before them', `af_ad=1&${before}`, chosen],
  ['another value', before.replace('c=b', 'c=bb'), chosen],
  ['another order', 'af_sub1={sub1}&c=a&c=b&af_siteid=', chosen],
  [
    'one parameter less',
    'af_siteid=&c=a&af_sub1={sub1}',
    { '1 af_siteid': null, '1 af_sub1': '{sub5}' },
  ],
  ['another name', 'af_site=&c=a&c=b', { '2 c': '{sub2}' }],
  [
    'a macro of ours in the place of one',
    before.replace('c=b', 'c={sub4}'),
    { '1 af_siteid': null, '1 af_sub1': '{sub5}' },
  ],
  ['no parameters', '', {}],
])('of the choices, %s leaves those that still hold', (_edit, after, kept) => {
  expect(keptChoices(chosen, read(before), read(after))).toEqual(kept);
});

test('what is left as it stands stays so when a repair puts a parameter in', () => {
  const [was, repaired] = [read('af_siteid='), read('af_siteid=&clickid={transaction_id}')];
  const choices = keptChoices({ '1 af_siteid': null }, was, repaired);
  expect([...mappingOf(repaired, choices)]).toEqual([]);
});
