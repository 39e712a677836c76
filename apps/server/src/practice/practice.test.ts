import { createHash } from 'node:crypto';
import { platformById } from '@trackside/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestServer } from '../testing/index.ts';
import { startTestServer } from '../testing/index.ts';
import { offerSeed } from '../testing/seed.ts';
import { escapeHtml } from '../pages/escape-html.ts';
import { platformValues } from './platform-values.ts';

const pages = ['/practice', '/practice/appsflyer', '/practice/everflow', '/practice/generic'];
const dashboards = pages.slice(1);

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function directives(policy: unknown): Map<string, string> {
  return new Map(
    String(policy)
      .split(';')
      .map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1).join(' ')]),
  );
}

test.each(pages)(
  '%s may run its own script, call its own server, and nothing else',
  async (url) => {
    const { body, headers, statusCode } = await server.inject(url);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = directives(headers['content-security-policy']);
    const script = /<script>(.*)<\/script>/su.exec(body)?.[1];
    const style = /<style>(.*)<\/style>/su.exec(body)?.[1] ?? '';
    expect(script === undefined).toBe(url === '/practice');
    if (script !== undefined) expect(policy.get('script-src')).toBe(hashOf(script));
    expect(policy.get('style-src')).toBe(hashOf(style));
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('connect-src')).toBe("'self'");
    for (const shut of ['base-uri', 'form-action', 'frame-ancestors', 'trusted-types']) {
      expect(policy.get(shut), shut).toBe("'none'");
    }
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers).not.toHaveProperty('set-cookie');
  },
);

test.each(pages)('%s needs nothing from elsewhere', async (url) => {
  const { body } = await server.inject(url);
  const named = [...body.matchAll(/\s(?:src|href|action|style|on\w+)="([^"]*)"/gu)];
  for (const [, value = ''] of named)
    expect(value).toMatch(/^(data:,$|\.\.\/practice$|practice\/)/u);
  expect(body).not.toMatch(/\sstyle=|\son\w+=|<(?:img|iframe|form|object)\b/u);
});

test.each(dashboards)('%s says that it is a practice page', async (url) => {
  const { body } = await server.inject(url);
  expect(body).toContain('This is a practice page of your Trackside server');
  expect(body).toContain('<h1>Practice: ');
});

test.each(dashboards)('%s holds no secret, and nothing of the request', async (url) => {
  const { secure, name } = await server.api.offers.create.mutate({ ...offerSeed, name: 'Canary' });
  const { body } = await server.inject({
    url: `${url}?clickid=canary-click&x=%3Cscript%3E`,
    headers: { 'user-agent': 'canary-agent', host: 'canary-host' },
  });
  // The control: what is to be there is found in the same way.
  expect(body).toContain(server.url);
  for (const secret of [server.adminToken, server.globalSecure, secure, name, 'canary']) {
    expect(body).not.toContain(secret);
  }
});

test.each(pages)('%s is read, and neither written nor asked in another way', async (url) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD'] as const) {
    expect((await server.inject({ method, url })).statusCode, method).toBe(404);
  }
});

test('a practice page that there is not is answered like any other', async () => {
  const { body, statusCode } = await server.inject('/practice/canary');
  expect(statusCode).toBe(404);
  expect(body).not.toContain('canary');
});

test.each([
  ['/practice/', '/practice'],
  ['/practice/appsflyer/', '/practice/appsflyer'],
  ['/practice/appsflyer//?a=/', '/practice/appsflyer'],
])('%s leads to %s, where links find their way', async (url, page) => {
  const { headers, statusCode } = await server.inject(url);
  expect(statusCode).toBe(308);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(new URL(String(headers.location), `http://a.example${url}`).pathname).toBe(page);
});

test('nothing is stored by looking', async () => {
  const stored = async () => [
    await server.api.offers.list.query(),
    await server.api.postbacks.list.query(),
  ];
  const before = await stored();
  for (const url of pages) await server.inject(url);
  expect(await stored()).toEqual(before);
});

test.each(['appsflyer', 'everflow'])('%s fills in macros of the catalogue alone', (id) => {
  const { macros, slots } = platformValues(id);
  const known = Object.values(platformById(id)?.sends ?? {}).map((macro) => macro?.macro);
  for (const macro of Object.keys(macros)) expect(known).toContain(macro);
  expect(slots.map(({ macro }) => macro)).toEqual(
    platformById(id)?.clickIdEcho?.slots.map(({ macro }) => macro),
  );
  expect(Object.values(macros)).toEqual(expect.arrayContaining(['event', 'amount']));
});

test('escapes what HTML would read as its own', () => {
  expect(escapeHtml(`<a href="x" id='y'>&amp;</a>`)).toBe(
    '&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
  );
});
