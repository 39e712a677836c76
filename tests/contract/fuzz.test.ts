import { verdictRegistry } from '@trackside/core';
import { expect, test } from 'vitest';
import { exchange } from './raw-http.ts';
import type { World } from './world.ts';
import { openWorld } from './world.ts';

const requests = 2000;
const lanes = 8;

/** The conversion that the world begins with. */
const setUp = 1;

const seed = 20_300_101;

type Random = () => number;

/** Mulberry32: the same numbers in every run. */
function randomFrom(start: number): Random {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

const pieces = [
  '&',
  '=',
  '%',
  '%00',
  '%ff',
  '%C3%BC',
  '%ED%A0%80',
  '+',
  ';',
  '#',
  '?',
  '/',
  '[]',
  '{x}',
  'REPLACE',
  '¤',
  '\xff',
  '"',
  '\\',
  "'",
  '<',
  '\u0001',
  '\u200b',
] as const;

const parameters = [
  '&event_id=1',
  '&event_id=',
  '&event_name=purchase',
  '&event_name=level',
  '&event_name=basket',
  '&order_id=7',
  '&event_name=(event-name)',
  '&event_id=01',
  '&event_id=2',
  '&sale_amount=1.005',
  '&sale_amount=1e3',
  '&currency=EUR',
  '&currency=usd',
  '&currency=USD',
  '&status=rejected',
  '&__proto__=1',
  '&constructor=1',
  '&amp;event_id=1',
  '&Transaction_ID=1',
  '&sub1=%zz',
  '&a=1',
  '&event_name=basket&sale_amount=12,5',
  '&event_name=basket&sale_amount=2',
] as const;

function mutate(random: Random, text: string): string {
  let mutated = text;
  for (let left = Math.floor(random() * 3); left > 0; left -= 1) {
    if (random() < 0.7) mutated += pick(random, parameters);
    if (random() < 0.6) continue;
    const at = Math.floor(random() * (mutated.length + 1));
    const cut = random() < 0.3 ? Math.floor(random() * 6) : 0;
    mutated =
      mutated.slice(0, at) + (random() < 0.8 ? pick(random, pieces) : '') + mutated.slice(at + cut);
  }
  return mutated;
}

const types = [
  'application/x-www-form-urlencoded',
  'application/json',
  'multipart/form-data; boundary=b',
  'text/plain',
  'application/json; charset=latin1',
] as const;

function bodyText(random: Random, type: string, sent: string): string {
  const pairs = sent.split('&').map((pair) => pair.split('=', 2));
  if (type.startsWith('application/json')) {
    return mutate(
      random,
      JSON.stringify(Object.fromEntries(pairs.map(([name, value = '']) => [name, value]))),
    );
  }
  if (!type.startsWith('multipart')) return mutate(random, sent);
  const parts = pairs.map(
    ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return mutate(random, `${parts.join('')}--b--\r\n`);
}

function requestOf(random: Random, sent: string): Buffer {
  const path = pick(random, ['/', '/', '/', '/', '/', '/', '/', '/postback', '/pixel.gif']);
  const hasBody = random() < 0.4 && path !== '/pixel.gif';
  if (!hasBody) return latin1(`GET ${path}?${mutate(random, sent)} HTTP/1.1\r\nHost: a\r\n\r\n`);
  const type = pick(random, types);
  const body = latin1(bodyText(random, type, sent));
  const query = random() < 0.3 ? `?${mutate(random, sent)}` : '';
  const head = `POST ${path}${query} HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([latin1(head), body]);
}

/** Characters above U+00FF are sent as UTF-8, all others as one byte. */
function latin1(text: string): Buffer {
  return Buffer.concat(
    [...text].map((one) => Buffer.from(one, one.charCodeAt(0) > 0xff ? 'utf8' : 'latin1')),
  );
}

interface Tally {
  readonly codes: Map<string, number>;
  readonly ids: Map<string, string>;
}

async function fuzz(world: World): Promise<Tally> {
  const random = randomFrom(seed);
  const few = [
    await world.click(),
    await world.converted(),
    'nobody',
    await world.click(world.other.id),
  ] as const;
  const clicks = Array.from({ length: requests }, (_, index) => `click-${index}`);
  await world.rows(`insert into click (transaction_id, offer_id, test, created_at)
    select value, ${world.offer.id}, 0, 0 from json_each('${JSON.stringify(clicks)}')`);
  const { offer, globalSecure } = world;
  const tokens = [
    offer.secure,
    offer.secure,
    offer.secure,
    offer.secure,
    globalSecure,
    'nobody',
  ] as const;
  const tally: Tally = { codes: new Map(), ids: new Map() };
  const one = async () => {
    const click = pick(random, few);
    const sent = `secure=${pick(random, tokens)}&transaction_id=${random() < 0.2 ? clicks.pop() : click}`;
    const request = requestOf(random, sent);
    const answer = await exchange(world.url, request);
    const code = answer.headers.get('postback-code') ?? 'none';
    const shown = `${code} ${answer.status} to ${request.toString('latin1')}`;
    const known = Object.entries(verdictRegistry).find(([name]) => name === code)?.[1];
    expect(known, shown).toBeDefined();
    expect(answer.headers.get('postback-verdict'), shown).toBe(known?.verdict);
    expect(answer.status, shown).toBeLessThan(500);
    tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
    if (answer.headers.get('content-type')?.startsWith('application/json') !== true) return;
    const body: { code: string; postback_id?: string | null } = JSON.parse(answer.body);
    expect(body.code, shown).toBe(code);
    if (typeof body.postback_id === 'string') tally.ids.set(body.postback_id, code);
  };
  const lane = async () => {
    for (let i = 0; i < requests / lanes; i += 1) await one();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return tally;
}

test('2,000 mutated requests: no 5xx, only the contract’s codes, and rows that agree with the answers', async () => {
  await using world = await openWorld();
  const { codes, ids } = await fuzz(world);
  const rows = await world.rows<{ id: string; code: string }>('select id, code from postback');
  const kept = rows.filter(({ id }) => ids.has(id));
  expect(rows.length).toBe(ids.size + setUp);
  expect(kept).toHaveLength(ids.size);
  for (const { id, code } of kept) expect(code).toBe(ids.get(id));
  const booked = async (table: string) =>
    (await world.rows<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n;
  expect(await booked('conversion')).toBe((codes.get('CONVERSION_RECORDED') ?? 0) + setUp);
  expect(await booked('event_record')).toBe(codes.get('EVENT_RECORDED') ?? 0);
  // It went to many places, or it proves little.
  expect(codes.size).toBeGreaterThan(20);
  expect(ids.size).toBeGreaterThan(requests / 3);
}, 120_000);
