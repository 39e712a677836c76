import { platformById } from '@trackside/core';
import { expect, test } from 'vitest';

import { platformOfUrl, readDestination, writeDestination } from './read-destination.ts';

const appsflyer = platformById('appsflyer');
const oneLink =
  'https://shop.onelink.me/abc1?pid=example_int&c=Spring%20Sale&clickid={click_id}&af_siteid=&c=second#intro';

test.each([
  [oneLink, 'appsflyer'],
  ['HTTPS://APP.APPSFLYER.COM:443/id1?a=1', 'appsflyer'],
  ['https://user@app.appsflyer.com/id1', 'appsflyer'],
  ['https://a.example/?u=https://app.appsflyer.com', undefined],
  ['app.appsflyer.com/id1', undefined],
  ['', undefined],
])('%s is of %s', (url, id) => {
  expect(platformOfUrl(url)?.id).toBe(id);
});

test('tells of each parameter what it is, and what belongs there', () => {
  const told = readDestination(oneLink, appsflyer).map((parameter) => [
    parameter.name,
    parameter.value,
    parameter.decoded,
    parameter.role,
    parameter.suggested,
  ]);
  expect(told).toEqual([
    ['pid', 'example_int', null, 'media-source', null],
    ['c', 'Spring%20Sale', 'Spring Sale', 'campaign', null],
    ['clickid', '{click_id}', null, 'click-id', '{transaction_id}'],
    ['af_siteid', '', null, 'publisher', '{affiliate_id}'],
    ['c', 'second', null, 'campaign', null],
  ]);
});

test('suggests nothing where a value or a macro of ours stands', () => {
  const url = 'https://app.appsflyer.com/id1?clickid=abc&af_siteid={sub1}&constructor=';
  const read = readDestination(url, appsflyer);
  expect(read.map(({ suggested, role }) => [suggested, role])).toEqual([
    [null, 'click-id'],
    [null, 'publisher'],
    [null, null],
  ]);
  expect(read.map(({ macro }) => macro)).toEqual([null, '{sub1}', null]);
});

test('knows of other platforms where the click id goes', () => {
  const [slot] = readDestination('https://x.example/?sub1=', platformById('everflow'));
  expect(slot).toMatchObject({ role: 'click-id', suggested: '{transaction_id}' });
});

test.each([
  ['https://a.example/?a=1&b=2', [[1, '{sub1}']], 'https://a.example/?a=1&b={sub1}'],
  ['https://a.example/?a=1&a=2#t', [[0, '{sub1}']], 'https://a.example/?a={sub1}&a=2#t'],
  [
    'https://a.example/?flag&b=#t',
    [
      [0, '{sub2}'],
      [1, '{sub1}'],
    ],
    'https://a.example/?flag={sub2}&b={sub1}#t',
  ],
  [
    'https://a.example/?x=%zz+%C3%28&&k=#s2#',
    [[1, '{sub5}']],
    'https://a.example/?x=%zz+%C3%28&&k={sub5}',
  ],
  ['https://a.example/p#only?b=1', [[0, '{sub1}']], 'https://a.example/p#only?b=1'],
] as const)('writes into %s only what is mapped', (url, mapping, expected) => {
  expect(writeDestination(url, new Map(mapping))).toBe(expected);
});

test.each([oneLink, 'https://a.example/?%zz=+&&=&#', '', '?', 'no url at all'])(
  'changes nothing of %j where nothing is mapped',
  (url) => {
    expect(writeDestination(url, new Map())).toBe(url);
  },
);
