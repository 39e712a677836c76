import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startTestServer } from '../testing/index.ts';

/** The packages that a file and all that it imports by paths ask for, types included. */
function packagesOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  const packages = new Set<string>();
  if (seen.has(file)) return packages;
  seen.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/ from '([^']+)'/gu)) {
    if (!name.startsWith('.')) packages.add(name);
    else
      for (const more of packagesOf(path.join(path.dirname(file), name), seen)) packages.add(more);
  }
  return packages;
}

const of = (file: string) => [...packagesOf(path.join(import.meta.dirname, file))].toSorted();

test('has a type that the extension compiles without the server’s packages', () => {
  expect(of('app-router.ts')).toEqual(['@trackside/core', '@trpc/server', 'zod/mini']);
  expect(of('trpc-endpoint.ts')).toContain('fastify');
});

test('says which field can’t be used, and why', async () => {
  await using server = await startTestServer();
  const headers = {
    authorization: `Bearer ${server.adminToken}`,
    'content-type': 'application/json',
  };
  const body = JSON.stringify({ offerId: 1, test: 'yes' });
  const response = await fetch(`${server.url}/trpc/clicks.create`, {
    method: 'POST',
    headers,
    body,
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: {
      message: 'Some of what was sent can’t be used: correct the fields that are named.',
      data: {
        reason: 'INPUT_INVALID',
        issues: [{ path: 'test', message: 'Invalid input: expected boolean, received string' }],
      },
    },
  });
  const broken = await fetch(`${server.url}/trpc/clicks.create`, {
    method: 'POST',
    headers,
    body: '{',
  });
  expect(broken.status).toBe(400);
  expect(await broken.json()).toMatchObject({
    error: {
      message: 'Some of what was sent can’t be used: correct the fields that are named.',
      data: { reason: 'INPUT_INVALID', issues: [] },
    },
  });
});

test('shows no stack and no place in the code', async () => {
  await using server = await startTestServer();
  const headers = { authorization: `Bearer ${server.adminToken}` };
  for (const name of ['nope.nope', 'offers.get', 'offers.create']) {
    const text = await (await fetch(`${server.url}/trpc/${name}`, { headers })).text();
    expect(text).toContain('"error"');
    expect(text).not.toMatch(/stack|node_modules|\.ts:/u);
  }
});
