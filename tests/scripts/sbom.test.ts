import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod/mini';
import { root } from '../conventions/repository.ts';

const billSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  components: z.array(z.object({ name: z.string(), version: z.string(), purl: z.string() })),
});

const bills = ['server', 'extension'] as const;

function make(): Record<string, string> {
  const done = spawnSync(process.execPath, ['scripts/trackside.mjs', 'sbom'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(done.status).toBe(0);
  return Object.fromEntries(
    bills.map((name) => [name, readFileSync(join(root, 'dist', `${name}.cdx.json`), 'utf8')]),
  );
}

function namesIn(text: string | undefined): ReadonlySet<string> {
  const { components } = z.parse(billSchema, JSON.parse(text ?? ''));
  for (const { name, version, purl } of components) expect(purl).toContain(`${name}@${version}`);
  return new Set(components.map(({ name }) => name));
}

test('the bills of materials are the same twice, and list what is shipped and nothing that tests', () => {
  const first = make();
  expect(make()).toEqual(first);
  const [server, extension] = [namesIn(first['server']), namesIn(first['extension'])];
  for (const name of ['fastify', 'better-sqlite3', 'zod', 'commander']) {
    expect([name, server.has(name)]).toEqual([name, true]);
  }
  for (const name of ['react', 'zod']) expect([name, extension.has(name)]).toEqual([name, true]);
  for (const name of ['vitest', 'oxlint', 'knip', 'puppeteer-core']) {
    expect([name, server.has(name) || extension.has(name)]).toEqual([name, false]);
  }
}, 180_000);
