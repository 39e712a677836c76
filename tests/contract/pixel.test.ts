import { breakInserts, mendInserts } from '@trackside/server/testing/break-tables';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { World } from './world.ts';
import { openWorld } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function pixel(query: string) {
  const response = await fetch(`${world.url}/pixel.gif?${query}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { response, bytes, code: response.headers.get('postback-code') };
}

async function conversion(secure: string): Promise<string> {
  return `secure=${secure}&transaction_id=${await world.click()}`;
}

test('is off until the offer switches it on', async () => {
  const query = await conversion(world.offer.secure);
  expect((await pixel(query)).code).toBe('SECURE_INVALID');
  await world.api.offers.update.mutate({ id: world.offer.id, pixelEnabled: true });
  expect((await pixel(query)).code).toBe('CONVERSION_RECORDED');
  expect((await pixel(query)).code).toBe('CONVERSION_DUPLICATE');
});

test('answers the image and 200 whatever the verdict', async () => {
  await world.api.offers.update.mutate({ id: world.offer.id, pixelEnabled: true });
  const queries = [
    await conversion(world.offer.secure),
    await conversion('nobody'),
    '',
    `secure=${world.offer.secure}`,
    `a=${'x'.repeat(9000)}`,
  ];
  const answers = await Promise.all(queries.map(pixel));
  expect(answers.map(({ code }) => code)).toEqual([
    'CONVERSION_RECORDED',
    'SECURE_INVALID',
    'SECURE_MISSING',
    'TRANSACTION_ID_MISSING',
    'QUERY_TOO_LONG',
  ]);
  for (const { response, bytes } of answers) {
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/gif');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(bytes.subarray(0, 10).toString('latin1')).toBe('GIF89a\u0001\u0000\u0001\u0000');
  }
});

test('never takes the global token, which books by a postback all the same', async () => {
  await world.api.offers.update.mutate({ id: world.offer.id, pixelEnabled: true });
  const query = await conversion(world.globalSecure);
  expect((await pixel(query)).code).toBe('SECURE_INVALID');
  expect((await world.sendQuery(query)).body.code).toBe('CONVERSION_RECORDED');
});

test('answers 503 when it can’t be stored', async () => {
  await world.api.offers.update.mutate({ id: world.offer.id, pixelEnabled: true });
  const query = await conversion(world.offer.secure);
  await breakInserts(world.rows, { table: 'postback' });
  const { response, code } = await pixel(query);
  await mendInserts(world.rows, 'postback');
  expect([response.status, code, response.headers.get('retry-after')]).toEqual([
    503,
    'OVERLOADED',
    '5',
  ]);
  expect((await pixel(query)).code).toBe('CONVERSION_RECORDED');
});
