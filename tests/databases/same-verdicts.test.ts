import { verdictRegistry } from '@trackside/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queryOf } from '../contract/query-of-row.ts';
import { exchange } from '../contract/raw-http.ts';
import { verdictTable } from '../contract/verdict-table.ts';
import type { World } from '../contract/world.ts';
import { hostileRequests } from './hostile-requests.ts';
import { openTwins, type TwinWorlds } from './twin-worlds.ts';

let twins: TwinWorlds;
const seen = new Set<string>();
beforeAll(async () => {
  twins = await openTwins();
});
afterAll(() => twins[Symbol.asyncDispose]());

/** An answer without what no two servers share: the moment by the system's clock. */
async function answer(world: World, request: string): Promise<string> {
  const { text, headers } = await exchange(world.url, request);
  seen.add(headers.get('postback-code') ?? '');
  return text.replace(/^date: .*\r\n/imu, '');
}

/** Sends the same to both; what only one of them answers is a difference. */
async function sendBoth(request: (world: World) => Promise<string>): Promise<void> {
  const [one, other] = await twins.both(async (world) => answer(world, await request(world)));
  expect(other).toBe(one);
}

const host = 'HTTP/1.1\r\nHost: a';
const get = (query: string) => `GET /?${query} ${host}\r\n\r\n`;
const pixel = (query: string) => `GET /pixel.gif?${query} ${host}\r\n\r\n`;
const post = (query: string, type = 'application/x-www-form-urlencoded') =>
  `POST / ${host}\r\nContent-Type: ${type}\r\nContent-Length: ${query.length}\r\n\r\n${query}`;

test('every row of the contract’s table is answered alike, and what is kept of it is the same', async () => {
  await twins.both(({ api, offer }) =>
    api.offers.update.mutate({ id: offer.id, pixelEnabled: true }),
  );
  for (const request of [get, post, pixel]) {
    for (const row of verdictTable) {
      const queries = await twins.both((world) => queryOf(world, row));
      expect(queries[1]).toBe(queries[0]);
      await sendBoth(async () => request(queries[0]));
      if (row.twice === true) await sendBoth(async () => request(queries[0]));
    }
  }
  expect(await twins.differences()).toEqual([]);
});

test('hostile bytes and the longest values are answered alike, and kept alike', async () => {
  const [click] = await twins.both((world) => world.converted());
  const requests = hostileRequests(twins.sqlite.world, click);
  expect(requests.length).toBeGreaterThan(250);
  for (const request of requests) await sendBoth(async () => request);
  expect(await twins.differences()).toEqual([]);
});

test('what is no postback, or from nobody, is answered alike and leaves nothing', async () => {
  const [click] = await twins.both((world) => world.click());
  const valid = `secure=${twins.sqlite.world.offer.secure}&transaction_id=${click}`;
  for (const request of [
    `PUT /?${valid} ${host}\r\nContent-Length: 0\r\n\r\n`,
    get(`${valid}&a=${'x'.repeat(9000)}`),
    post(`${valid}&a=${'x'.repeat(9000)}`),
    post(valid, 'text/plain'),
    `GET /?${valid} HTTP/1.1\r\n\r\n`,
    `GET / ${host}\r\n\r\n`,
  ]) {
    await sendBoth(async () => request);
  }
  // Within a minute, so that the last ones are too many.
  const [one, other] = await twins.both(async (world) => {
    const answers: string[] = [];
    for (let guess = 0; guess < 102; guess += 1) {
      answers.push(await answer(world, get('secure=nobody')));
    }
    return answers;
  });
  expect(other).toEqual(one);
  expect(await twins.differences()).toEqual([]);
});

test('every code but the one for trouble was among the answers', () => {
  const codes = Object.keys(verdictRegistry).filter((code) => code !== 'OVERLOADED');
  expect([...seen].filter((code) => code !== '').toSorted()).toEqual(codes.toSorted());
});
