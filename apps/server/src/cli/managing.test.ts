import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { startTestServer } from '../testing/index.ts';
import { refusalOf } from '../testing/refusal.ts';
import { eventSeed, offerSeed } from '../testing/seed.ts';
import { databaseSetting } from '../testing/test-places.ts';
import { typeCommand } from '../testing/command/type-command.ts';

// Each command is a process of its own.
vi.setConfig({ testTimeout: 90_000 });

/** A server that runs, and commands that are typed beside it. */
async function openShop() {
  const folder = await mkdtemp(path.join(tmpdir(), 'trackside-managing-'));
  const server = await startTestServer();
  const env = {
    TRACKSIDE_DATABASE_URL: databaseSetting(server.places.database),
    TRACKSIDE_KEY_FOLDER: server.places.keyFolder,
  };
  return {
    ...server,
    folder,
    type: (words: readonly string[], input = '') => typeCommand(folder, words, { env, input }),
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

test('makes a token that works at once, lists it, and ends it', async () => {
  await using shop = await openShop();
  const made = await shop.type(['token', 'create', 'Ann', '--role', 'viewer', '--json']);
  expect([made.code, made.err]).toEqual([0, '']);
  const { token, id }: { token: string; id: number } = JSON.parse(made.out);
  expect(await shop.apiWith(token).access.whoami.query()).toMatchObject({ name: 'Ann' });
  expect(await refusalOf(shop.apiWith(token).audit.list.query())).toMatchObject({
    reason: 'ROLE_TOO_LOW',
  });
  const listed = await shop.type(['token', 'list']);
  expect(listed.out).toMatch(new RegExp(`^${id} Ann, viewer, good, no end, last used .*$`, 'mu'));
  expect(listed.out).not.toContain(token);
  expect(await shop.type(['token', 'revoke', String(id)])).toMatchObject({
    code: 0,
    out: expect.stringContaining(`Revoked: ${id} Ann`),
  });
  expect(await refusalOf(shop.apiWith(token).access.whoami.query())).toMatchObject({
    reason: 'TOKEN_REVOKED',
  });
  const { items } = await shop.api.audit.list.query({ entity: 'token' });
  const server = { id: null, name: 'server' };
  expect(items.slice(0, 2)).toMatchObject([
    { action: 'access.tokens.revoke', actor: server },
    { action: 'access.tokens.create', actor: server },
  ]);
});

test('says why a token is not made or ended', async () => {
  await using shop = await openShop();
  await shop.type(['token', 'create', 'Ann', '--days', '1']);
  const refused = [
    [['token', 'create', 'Ann'], 1, 'has this name'],
    [['token', 'revoke', '1'], 1, 'no admin’s token'],
    [['token', 'revoke', '99'], 1, 'no access token with this id'],
    [['token', 'revoke', 'Ann'], 2, 'trackside token list'],
    [['token', 'create', 'server'], 2, 'another name'],
    [['token', 'create', 'Ben', '--role', 'owner'], 2, 'viewer, manager, admin'],
    [['token', 'create', 'Ben', '--days', '0'], 2, 'whole number of days'],
    [['token'], 2, 'create'],
  ] as const;
  for (const [words, code, text] of refused) {
    const run = await shop.type(words);
    expect([words, run.code, run.out]).toEqual([words, code, '']);
    expect(run.err).toContain(text);
  }
  expect((await shop.type(['token', 'list'])).out.split('\n')).toHaveLength(3);
});

test.each(['json', 'csv'])(
  'takes offers out and in as %s beside a running server',
  async (format) => {
    await using shop = await openShop();
    const { id: offerId, secure } = await shop.api.offers.create.mutate(offerSeed);
    await shop.api.events.create.mutate({ offerId, ...eventSeed });
    const { out, code } = await shop.type(['export', '--format', format]);
    expect([code, out.includes(offerSeed.name), out.includes(secure)]).toEqual([0, true, false]);
    const file = path.join(shop.folder, `set-up.${format}`);
    await writeFile(file, out.replace(offerSeed.name, 'Store'));
    const dry = await shop.type(['import', file, '--dry-run']);
    expect(dry).toMatchObject({
      code: 0,
      out: 'update offer Store: name\n1 to be changed, 1 as they should be.\n',
    });
    expect(await shop.api.offers.get.query({ id: offerId })).toMatchObject({
      name: offerSeed.name,
    });
    const done = await shop.type(['import', file]);
    expect(done.out).toBe('update offer Store: name\n1 changed, 1 as they should be.\n');
    expect(await shop.api.offers.get.query({ id: offerId })).toMatchObject({
      name: 'Store',
      secure,
    });
    const [entry] = (await shop.api.offers.history.query({ id: offerId })).items;
    expect(entry).toMatchObject({ action: 'setup.import', actor: { name: 'server' } });
  },
);

test('imports nothing where something can’t be used, and says where it stands', async () => {
  await using shop = await openShop();
  const text = 'kind,name,currency\noffer,Shop,nowhere\n';
  const faulty = await shop.type(['import', '--format', 'csv'], text);
  expect(faulty.code).toBe(1);
  expect(faulty.out).toMatch(/^Nothing is changed\. Correct these first:\n {2}line 2, currency: /u);
  expect(await shop.api.offers.list.query()).toEqual([]);
  const lost = await shop.type(['import', 'nowhere.json']);
  expect([lost.code, lost.err]).toEqual([
    1,
    'nowhere.json can’t be read: name an exported file.\n',
  ]);
});
