import { afterAll, beforeAll, expect, test } from 'vitest';
import { exchange } from './raw-http.ts';
import type { World } from './world.ts';
import { openWorld } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function conversionQuery(): Promise<string> {
  return `secure=${world.offer.secure}&transaction_id=${await world.click()}`;
}

async function booked(): Promise<number> {
  const [row] = await world.rows<{ n: number }>('select count(*) as n from conversion');
  return row?.n ?? -1;
}

const refusing = [
  'HEAD',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'PURGE',
  'QUERY',
];

test.each([
  ...refusing.flatMap((method) =>
    ['/', '/postback'].map((path) => [method, path, 'GET, POST'] as const),
  ),
  ...[...refusing, 'POST'].map((method) => [method, '/pixel.gif', 'GET'] as const),
])('answers %s %s with 405, and books nothing', async (method, path, allow) => {
  const before = await booked();
  const target = `${path}?${await conversionQuery()}`;
  const answer = await exchange(
    world.url,
    `${method} ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
  expect(answer.status).toBe(405);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    allow,
    'postback-verdict': 'refused',
    'postback-code': 'METHOD_NOT_ALLOWED',
    'cache-control': 'no-store',
  });
  expect(answer.body === '').toBe(method === 'HEAD');
  expect(await booked()).toBe(before);
});

test.each<readonly [string, (query: string) => string]>([
  ['GET /', (query: string) => `GET /?${query} HTTP/1.1\r\nHost: a\r\n\r\n`],
  ['GET /postback', (query: string) => `GET /postback?${query} HTTP/1.1\r\nHost: a\r\n\r\n`],
  [
    'POST / with an empty body',
    (query: string) => `POST /?${query} HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n`,
  ],
  [
    'POST / with an empty body of any type',
    (query: string) =>
      `POST /?${query} HTTP/1.1\r\nHost: a\r\nContent-Type: text/xml\r\nContent-Length: 0\r\n\r\n`,
  ],
  ...['garbage', '', ';;', 'a/b; charset'].map(
    (type) =>
      [
        `POST / with an empty body of the type “${type}”`,
        (query: string) =>
          `POST /?${query} HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nContent-Length: 0\r\n\r\n`,
      ] as const,
  ),
  ...['//', '/postback/', '//postback'].map(
    (path) =>
      [
        `GET ${path}, as a base with a slash too many gives it`,
        (query: string) => `GET ${path}?${query} HTTP/1.1\r\nHost: a\r\n\r\n`,
      ] as const,
  ),
  [
    'POST / with an empty chunked body',
    (query: string) =>
      `POST /?${query} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  [
    'an absolute target',
    (query: string) => `GET http://other.example/?${query} HTTP/1.1\r\nHost: a\r\n\r\n`,
  ],
  ['HTTP/1.0 without Host', (query: string) => `GET /?${query} HTTP/1.0\r\n\r\n`],
  [
    'GET with a body, which is ignored',
    (query: string) => `GET /?${query} HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na=b`,
  ],
])('books by %s', async (_case, request) => {
  const answer = await exchange(world.url, request(await conversionQuery()));
  expect(answer.headers.get('postback-code')).toBe('CONVERSION_RECORDED');
});

test.each(['/', '/?'])('answers the landing page at %s', async (target) => {
  const response = await fetch(world.url + target);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(response.headers.get('postback-code')).toBe('SECURE_MISSING');
  expect(response.headers.get('postback-verdict')).toBe('refused');
  expect(await response.text()).toMatch(/<html/i);
});

test.each(['GET /postback', 'POST /', 'POST /postback'])(
  'takes %s without parameters for a postback',
  async (line) => {
    const answer = await exchange(
      world.url,
      `${line} HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n`,
    );
    expect([answer.status, answer.headers.get('postback-code')]).toEqual([401, 'SECURE_MISSING']);
  },
);

/** A query that would book, brought to a length by a parameter that nobody knows. */
async function queryOfLength(length: number): Promise<string> {
  const query = `${await conversionQuery()}&filler=`;
  return query + 'x'.repeat(length - query.length);
}

test.each([
  [8192, 200, 'CONVERSION_RECORDED'],
  [8193, 414, 'QUERY_TOO_LONG'],
  [30_000, 414, 'QUERY_TOO_LONG'],
  [40_000, 431, 'REQUEST_MALFORMED'],
])('answers a query of %i bytes with %i', async (length, status, code) => {
  const answer = await exchange(
    world.url,
    `GET /?${await queryOfLength(length)} HTTP/1.1\r\nHost: a\r\n\r\n`,
  );
  expect([answer.status, answer.headers.get('postback-code')]).toEqual([status, code]);
});

test.each([
  ['QUERY_TOO_LONG', 414, 9000, ''],
  ['BODY_TOO_LARGE', 413, 10, 'x'.repeat(9000)],
  ['MEDIA_TYPE_UNSUPPORTED', 415, 10, 'x'],
])('looks at sizes before a type that it can’t read: %s', async (code, status, length, body) => {
  const query = 'x'.repeat(length);
  const answer = await exchange(
    world.url,
    `POST /?a=${query} HTTP/1.1\r\nHost: a\r\nContent-Type: garbage\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  expect([answer.status, answer.headers.get('postback-code')]).toEqual([status, code]);
});

test('answers CONNECT with 405', async () => {
  const answer = await exchange(world.url, 'CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n');
  expect([answer.status, answer.headers.get('postback-code')]).toEqual([405, 'METHOD_NOT_ALLOWED']);
});

const form = 'Content-Type: application/x-www-form-urlencoded\r\n';

test.each([
  [
    'as announced',
    8192,
    (body: string) => `Content-Length: 8192\r\n\r\n${body}`,
    200,
    'CONVERSION_RECORDED',
  ],
  [
    'as announced',
    8193,
    (body: string) => `Content-Length: 8193\r\n\r\n${body}`,
    413,
    'BODY_TOO_LARGE',
  ],
  ['announced, not sent', 8193, () => 'Content-Length: 99999999\r\n\r\n', 413, 'BODY_TOO_LARGE'],
  [
    'in one chunk',
    8192,
    (body: string) => `Transfer-Encoding: chunked\r\n\r\n2000\r\n${body}\r\n0\r\n\r\n`,
    200,
    'CONVERSION_RECORDED',
  ],
  [
    'in two chunks',
    8193,
    (body: string) =>
      `Transfer-Encoding: chunked\r\n\r\n2000\r\n${body.slice(0, 8192)}\r\n1\r\n${body.slice(8192)}\r\n0\r\n\r\n`,
    413,
    'BODY_TOO_LARGE',
  ],
])('answers a body %s of %i bytes', async (_case, length, rest, status, code) => {
  const answer = await exchange(
    world.url,
    `POST / HTTP/1.1\r\nHost: a\r\n${form}${rest(await queryOfLength(length))}`,
  );
  expect([answer.status, answer.headers.get('postback-code')]).toEqual([status, code]);
});

test('tells the size before the type', async () => {
  const answer = await exchange(
    world.url,
    `POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/xml\r\nContent-Length: 9000\r\n\r\n`,
  );
  expect(answer.status).toBe(413);
});

test.each([
  ['no HTTP at all', '\u0016\u0003\u0001\r\n\r\n', 400],
  ['a bad version', 'GET / HTTP/9.9\r\n\r\n', 400],
  ['a bare header', 'GET / HTTP/1.1\r\nHost\r\n\r\n', 400],
  ['a NUL in a header', 'GET / HTTP/1.1\r\nHost: a\r\nX: \u0000\r\n\r\n', 400],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx',
    400,
  ],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['a bad chunk', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', 400],
  ['a space in the target', 'GET /?secure=a b HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['no Host', 'GET /?a=b HTTP/1.1\r\n\r\n', 400],
  [
    'an Expect that nobody knows',
    'POST / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\nContent-Length: 0\r\n\r\n',
    400,
  ],
  ['headers over 32 KiB', `GET /?a=b HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
])('answers %s with its headers', async (_case, request, status) => {
  const answer = await exchange(world.url, request);
  expect(answer.status).toBe(status);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'postback-verdict': 'refused',
    'postback-code': 'REQUEST_MALFORMED',
    'cache-control': 'no-store',
  });
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'REQUEST_MALFORMED', postback_id: null });
});

test('tells a sender that stops midway that its time is up, and books nothing', async () => {
  const before = await booked();
  const answer = await exchange(
    world.url,
    `POST /?${await conversionQuery()} HTTP/1.1\r\nHost: a\r\n${form}Content-Length: 10\r\n\r\na=`,
    20_000,
  );
  expect([answer.status, answer.headers.get('postback-code')]).toEqual([503, 'OVERLOADED']);
  expect(await booked()).toBe(before);
}, 25_000);
