import { breakInserts } from '@trackside/server/testing/break-tables';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod/mini';
import { queryOf } from './query-of-row.ts';
import { exchange } from './raw-http.ts';
import { verdictTable } from './verdict-table.ts';
import { openWorld, type World } from './world.ts';

const response = z.object({
  headers: z.optional(z.record(z.string(), z.object({ schema: z.looseObject({}) }))),
  content: z.optional(z.record(z.string(), z.object({ schema: z.optional(z.looseObject({})) }))),
});
const operation = z.object({ responses: z.record(z.string(), response) });
const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});

type Document = z.infer<typeof documentSchema>;

/** One answer of the running server, to be looked up in the document. */
interface Answer {
  readonly path: string;
  readonly method: string;
  readonly status: number;
  readonly type: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const documentOf = async (world: World): Promise<Document> =>
  z.parse(documentSchema, await (await fetch(`${world.url}/openapi.json`)).json());

/** Why an answer is not what the document says; null where it is. */
function fault(document: Document, answer: Answer): string | null {
  const ajv = new Ajv2020({ strict: false });
  const documented = document.paths[answer.path]?.[answer.method]?.responses[answer.status];
  if (documented === undefined) return 'its status is not documented';
  const media = documented.content?.[answer.type];
  if (documented.content !== undefined && media === undefined) return 'its type is not documented';
  for (const [name, { schema }] of Object.entries(documented.headers ?? {})) {
    const value = answer.headers.get(name.toLowerCase());
    if (value === undefined || !ajv.validate(schema, value)) return `${name}: ${value ?? 'none'}`;
  }
  if (media?.schema !== undefined && answer.type === 'application/json') {
    if (!ajv.validate(media.schema, JSON.parse(answer.body))) return ajv.errorsText();
  }
  return null;
}

async function send(world: World, request: string, path = '/', method = 'get'): Promise<Answer> {
  const { status, headers, body } = await exchange(world.url, request);
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  return { path, method, status, type, headers, body };
}

const host = 'HTTP/1.1\r\nHost: a';
const get = (target: string) => `GET ${target} ${host}\r\n\r\n`;
const post = (headers: string, body: string, target = '/') =>
  `POST ${target} ${host}\r\n${headers}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
const form = 'Content-Type: application/x-www-form-urlencoded';

/** Answers of every kind that postback endpoints give, each by GET and POST where both can give it. */
async function collect(world: World): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const row of verdictTable) {
    const twice = row.twice === true ? 2 : 1;
    for (const [path, method] of [
      ['/', 'get'],
      ['/postback', 'post'],
      ['/pixel.gif', 'get'],
    ] as const) {
      const query = await queryOf(world, row);
      const target = `${path}?${query}`;
      for (let sent = 0; sent < twice; sent += 1) {
        const request = method === 'get' ? get(target) : post(form, query, path);
        answers.push(await send(world, request, path, method));
      }
    }
  }
  const valid = `secure=${world.offer.secure}&transaction_id=a`;
  answers.push(
    await send(world, `PUT /?${valid} ${host}\r\nContent-Length: 0\r\n\r\n`),
    await send(world, get(`/?${valid}&a=${'x'.repeat(9000)}`)),
    await send(world, post(form, `${valid}&a=${'x'.repeat(9000)}`), '/', 'post'),
    await send(world, post('Content-Type: text/plain', valid), '/', 'post'),
    await send(world, `GET /?${valid} ${host}\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`),
    await send(world, `GET /?${valid} HTTP/1.1\r\n\r\n`),
  );
  for (let guesses = 0; guesses < 101; guesses += 1) await exchange(world.url, get('/?secure=no'));
  answers.push(await send(world, get('/?secure=no')));
  return answers;
}

const codesIn = (schema: unknown): readonly string[] => {
  const read = z.object({
    properties: z.object({ code: z.object({ enum: z.array(z.string()) }) }),
  });
  return z.parse(read, schema).properties.code.enum;
};

test('every answer of the contract’s corpus is as the document says, and every documented code is answered', async () => {
  await using world = await openWorld();
  await world.api.offers.update.mutate({ id: world.offer.id, pixelEnabled: true });
  const document = await documentOf(world);
  const answers = await collect(world);
  await breakInserts(world.rows, { table: 'postback' });
  const lost = `/?secure=${world.offer.secure}&transaction_id=lost`;
  answers.push(
    await send(world, get(lost)),
    await send(world, get(`/pixel.gif${lost.slice(1)}`), '/pixel.gif'),
  );
  expect(answers.flatMap((answer) => fault(document, answer) ?? [])).toEqual([]);

  const seen = new Set(
    answers.map(({ status, headers }) => `${status} ${headers.get('postback-code') ?? ''}`),
  );
  const { responses } = document.paths['/']?.['get'] ?? { responses: {} };
  const documented = Object.entries(responses).flatMap(([status, { content }]) =>
    codesIn(content?.['application/json']?.schema).map((code) => `${status} ${code}`),
  );
  expect(documented.length).toBeGreaterThan(30);
  expect(documented.filter((one) => !seen.has(one))).toEqual([]);
});

test('clicks are answered as the document says', async () => {
  await using world = await openWorld();
  const document = await documentOf(world);
  await world.api.offers.archive.mutate({ id: world.other.id });
  const answers = [];
  for (const target of [
    `/click?offer_id=${world.offer.id}`,
    '/click',
    '/click?offer_id=9999',
    `/click?offer_id=${world.other.id}`,
  ]) {
    answers.push(await send(world, get(target), '/click'));
  }
  expect(answers.map(({ status }) => status)).toEqual([302, 400, 404, 410]);
  expect(answers.flatMap((answer) => fault(document, answer) ?? [])).toEqual([]);
});

test('control: an answer that is not documented is found', async () => {
  await using world = await openWorld();
  const document = await documentOf(world);
  const headers = new Map([
    ['postback-verdict', 'refused'],
    ['postback-code', 'SECURE_MISSING'],
  ]);
  const body = { verdict: 'refused', code: 'SECURE_MISSING', message: 'm' };
  const answer = {
    path: '/',
    method: 'get',
    status: 401,
    type: 'application/json',
    headers,
    body: JSON.stringify(body),
  };
  expect(fault(document, answer)).toBeNull();
  for (const wrong of [
    { status: 418 },
    { type: 'text/plain' },
    { headers: new Map() },
    { headers: new Map([...headers, ['postback-code', 'EVENT_RECORDED']]) },
    { body: JSON.stringify({ ...body, code: 'EVENT_RECORDED' }) },
    { body: JSON.stringify({ ...body, postback_id: 'p' }) },
    { body: JSON.stringify({ verdict: 'refused', code: 'SECURE_MISSING' }) },
  ]) {
    expect(fault(document, { ...answer, ...wrong })).not.toBeNull();
  }
});

test('shows the same to people, on a page that runs and loads nothing', async () => {
  await using world = await openWorld();
  const page = await fetch(`${world.url}/docs`);
  const html = await page.text();
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none';style-src 'sha256-[^']+';base-uri 'none'/u,
  );
  expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(/u);
  const document = await documentOf(world);
  const { responses } = document.paths['/']?.['get'] ?? { responses: {} };
  for (const { content } of Object.values(responses)) {
    for (const code of codesIn(content?.['application/json']?.schema)) {
      expect(html).toContain(`<code>${code}</code>`);
    }
  }
  expect(html).toContain(`${world.url}/?secure=TOKEN`);
  expect(document.servers).toEqual([{ url: world.url }]);
});
