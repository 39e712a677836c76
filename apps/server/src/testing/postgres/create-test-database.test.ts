import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase } from './create-test-database.ts';
import { setup } from './shared-postgres.ts';

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

test("a test's database is its own, on the suite's server, and goes with whoever is connected", async () => {
  const one = await createTestDatabase();
  await using other = await createTestDatabase();
  expect(new URL(one.url).host).toBe(new URL(other.url).host);
  expect(one.url).not.toBe(other.url);

  const client = await connect(one.url);
  const cut = new Promise((resolve) => client.on('error', resolve));
  await client.query('create table clicks (id int)');
  await one.drop();
  expect(await cut).toBeInstanceOf(Error);
  await expect(connect(one.url)).rejects.toThrow('does not exist');
  // The other is untouched.
  await (await connect(other.url)).end();
});

test('a suite starts its server when it is asked for, once, and ends it', async () => {
  const given: Record<string, string> = {};
  const end = await setup({
    provide: (key, value) => {
      given[key] = value;
    },
  });
  const children = () => process.getActiveResourcesInfo().filter((kind) => kind === 'ProcessWrap');
  expect(children()).toEqual([]);

  const door = given['postgresDoor'] ?? '';
  const ask = async () => (await fetch(door)).text();
  const [url, again] = await Promise.all([ask(), ask()]);
  expect(again).toBe(url);
  // The postmaster, and the watcher that ends it.
  expect(children()).toHaveLength(2);
  await (await connect(url)).end();

  await end();
  expect(children()).toEqual([]);
  await expect(connect(url)).rejects.toThrow('ECONNREFUSED');
});

test('a suite that never asked ends without one', async () => {
  const end = await setup({ provide: () => undefined });
  await end();
  expect(process.getActiveResourcesInfo()).not.toContain('ProcessWrap');
});
