import { DatabaseSync } from 'node:sqlite';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { expect, test, vi } from 'vitest';
import type { DatabaseLocation, SqliteLocation } from '../db/open-database.ts';
import { startTestServer } from '../testing/index.ts';
import { createTestDatabase } from '../testing/postgres/create-test-database.ts';
import { offerSeed, sendPostback } from '../testing/seed.ts';
import { databaseSetting } from '../testing/test-places.ts';
import { typeCommand } from '../testing/command/type-command.ts';
import { everyRow, type EveryRow } from './testing/every-row.ts';
import { fillEveryTable } from './testing/fill-every-table.ts';

// Each command is a process of its own.
vi.setConfig({ testTimeout: 300_000 });

/** A folder for files and keys, an empty database of a server, and the command between places. */
async function openPlaces() {
  const folder = await mkdtemp(path.join(tmpdir(), 'trackside-move-'));
  const empty = await createTestDatabase();
  const file = (name: string): SqliteLocation => ({
    dialect: 'sqlite',
    file: path.join(folder, name),
  });
  const type = (from: DatabaseLocation, ...words: readonly string[]) =>
    typeCommand(folder, words, {
      env: { TRACKSIDE_DATABASE_URL: databaseSetting(from), TRACKSIDE_KEY_FOLDER: folder },
    });
  return {
    folder,
    file,
    type,
    old: file('old.db'),
    server: { dialect: 'postgres', url: empty.url } satisfies DatabaseLocation,
    move: (from: DatabaseLocation, to: DatabaseLocation, ...words: readonly string[]) =>
      type(from, 'move', '--to', databaseSetting(to), ...words),
    sql: async (text: string) => {
      const client = new Client({ connectionString: empty.url });
      await client.connect();
      try {
        await client.query(text);
      } finally {
        await client.end();
      }
    },
    [Symbol.asyncDispose]: async () => {
      await empty.drop();
      await rm(folder, { recursive: true });
    },
  };
}

function onFile(file: string, text: string): void {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec(text);
  database.close();
}

test('moves every table to PostgreSQL and back, and each place holds the same rows and numbers', async () => {
  await using places = await openPlaces();
  const { old, server, folder } = places;
  await fillEveryTable({ database: old, keyFolder: folder }, 2500);
  const before = await everyRow(old);
  expect(Object.values(before).filter((rows) => rows.length === 0)).toEqual([]);
  const there = await places.move(old, server, '--json');
  expect([there.code, there.code === 0 ? '' : there.err]).toEqual([0, '']);
  expect(there.err).toContain('Copying … 100 %');
  expect(JSON.parse(there.out)).toMatchObject({
    finished: true,
    tables: { postback: { rows: 2500, hash: expect.stringMatching(/^[\da-f]{64}$/u) } },
    settings: { TRACKSIDE_DATABASE_URL: server.url, TRACKSIDE_KEY_FOLDER: folder },
  });
  expect(await everyRow(server)).toEqual(before);
  // What is noted there and not folded yet comes along in the totals.
  await places.sql(`insert into total_change values (9000000, 77, 0, '', 1, 0, 0, 0, 0, 0, 0, 0)`);
  const back = places.file('back.db');
  expect(await places.move(server, back)).toMatchObject({
    code: 0,
    out: expect.stringContaining(`TRACKSIDE_DATABASE_URL=sqlite:${back.file}`),
  });
  const after = await everyRow(back);
  const totals = ['affiliate_total', 'goal_total', 'quarter_hour_total'];
  const rowsOf = (held: EveryRow) => totals.map((table) => held[table]?.length ?? 0);
  expect(rowsOf(after)).toEqual(rowsOf(before).map((rows) => rows + 1));
  const withoutTotals = (held: EveryRow) =>
    Object.entries(held).filter(([table]) => !totals.includes(table));
  expect(withoutTotals(after)).toEqual(withoutTotals(before));
  const made = (file: string) => {
    const database = new DatabaseSync(file, { readOnly: true });
    const all = database
      .prepare(
        `select type, name, sql from sqlite_master where name not like 'moved_to%' order by name`,
      )
      .all();
    const numbers = database.prepare('select name, seq from sqlite_sequence order by name').all();
    const damages = database.prepare('pragma integrity_check').all();
    database.close();
    return { all, numbers, damages };
  };
  expect(made(back.file)).toEqual(made(old.file));
});

test('leaves the old place: what runs there refuses, what starts there says where it has gone', async () => {
  await using places = await openPlaces();
  const { old, server, folder } = places;
  const postback = { secure: 'move-global-token', transaction_id: 'nobody' };
  const open = (database: DatabaseLocation) =>
    startTestServer({
      places: { database, keyFolder: folder },
      adminToken: 'move-admin-token',
      globalSecure: 'move-global-token',
    });
  const moved: DatabaseLocation[] = [old, server, places.file('new.db')];
  for (const [index, from] of moved.entries()) {
    await using running = await open(from);
    await running.api.offers.create.mutate(offerSeed);
    expect(await sendPostback(running.url, postback)).toBe('TRANSACTION_UNKNOWN');
    const to = moved[index + 1];
    if (to === undefined) break;
    const { code: ended, err: told } = await places.move(from, to);
    expect([ended, ended === 0 ? '' : told]).toEqual([0, '']);
    // PostgreSQL's sequence counts what was rolled back too.
    const rowsOf = async () => ({ ...(await everyRow(from)), postback_sequence: null });
    const held = await rowsOf();
    const [answer, ready, changed] = [
      await fetch(`${running.url}/?secure=move-global-token&transaction_id=later`),
      await fetch(`${running.url}/health/ready`),
      await running.api.offers.create.mutate(offerSeed).catch(() => 'refused'),
    ];
    expect([answer.status, ready.status, changed]).toEqual([503, 503, 'refused']);
    expect(await rowsOf()).toEqual(held);
    const sentence = `This database has moved to ${databaseSetting(to)}`;
    for (const words of [['serve'], ['token', 'list'], ['migrate']]) {
      const { code, err } = await places.type(from, ...words);
      expect([words, code, err]).toEqual([words, 1, expect.stringContaining(sentence)]);
    }
    expect((await places.type(from, 'doctor')).out).toContain(sentence);
    expect(await places.move(from, places.file('another.db'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('has moved to'),
    });
  }
  const [offer, , kept] = ['offer', 'click', 'postback'].map(
    (table) => `select count(*) as n from ${table}`,
  );
  const last = new DatabaseSync(places.file('new.db').file, { readOnly: true });
  expect([last.prepare(offer ?? '').get(), last.prepare(kept ?? '').get()]).toEqual([
    { n: 3 },
    { n: 3 },
  ]);
  last.close();
});

test('goes on with its own copy, mends what was changed in it, and leaves the end for later', async () => {
  await using places = await openPlaces();
  const { old, server, folder } = places;
  await fillEveryTable({ database: old, keyFolder: folder }, 2500);
  expect(await places.move(old, server, '--copy-only')).toMatchObject({
    code: 0,
    out: expect.stringContaining('without --copy-only'),
  });
  const serving = await places.type(server, 'serve');
  expect([serving.code, serving.err]).toEqual([
    1,
    expect.stringContaining(`unfinished copy of sqlite:${old.file}`),
  ]);
  await places.sql(`update postback set raw = 'tampered' where number = 3200;
    delete from click where id = 2222; insert into affiliate_seen values ('nobody', 1)`);
  // It goes on in the old place, of which nothing was taken.
  onFile(old.file, `update postback set verdict = 'replayed' where number = 1234`);
  onFile(old.file, 'delete from postback where number < 1100');
  // What must be unique is in another range by now, before it and after it.
  onFile(old.file, 'update conversion set postback_number = 1 where postback_number = 3400');
  onFile(old.file, 'update conversion set postback_number = 9999 where postback_number = 1400');
  const before = await everyRow(old);
  expect(await places.move(old, server)).toMatchObject({ code: 0 });
  expect(await everyRow(server)).toEqual(before);
  // The last step of a move that was ended before it; and nothing is left to do after it.
  const { fingerprint = '' }: { fingerprint?: string } = JSON.parse(
    before['secure_key']?.[0] ?? '{}',
  );
  await places.sql(`create table moving_from as
    select '${fingerprint}' as fingerprint, 'sqlite:old' as place, '[]' as put_back`);
  for (const _again of [1, 2]) {
    const { code, err } = await places.move(old, server);
    expect([code, err]).toEqual([0, '']);
    expect(await everyRow(server)).toEqual(before);
  }
  expect((await places.type(server, 'token', 'list')).code).toBe(0);
});

test('control: a new place that does not keep what it is given is found, and the old one stays in use', async () => {
  await using places = await openPlaces();
  const { old, server, folder } = places;
  await fillEveryTable({ database: old, keyFolder: folder }, 3);
  await places.move(old, server, '--copy-only');
  await places.sql(`create rule quietly as on insert to reversal do instead nothing;
    update conversion set payout = '1' where postback_number = 1001;
    delete from reversal`);
  const spoilt = await places.move(old, server);
  expect([spoilt.code, spoilt.err]).toEqual([
    1,
    expect.stringContaining(
      'The table reversal is not the same in the new database (0 rows where there are 3',
    ),
  ]);
  expect((await places.type(old, 'token', 'list')).code).toBe(0);
  await places.sql('drop rule quietly on reversal');
  expect(await places.move(old, server)).toMatchObject({ code: 0 });
  expect(await everyRow(server)).toEqual(await everyRow(old));
});

test('refuses what it can’t be, and changes nothing then', async () => {
  await using places = await openPlaces();
  const { old, server, folder } = places;
  await fillEveryTable({ database: old, keyFolder: folder }, 2);
  const other = places.file('other/other.db');
  await fillEveryTable({ database: other, keyFolder: path.dirname(other.file) }, 2);
  const before = await everyRow(other);
  const refusals: [DatabaseLocation, DatabaseLocation, string][] = [
    [old, old, 'That is where the database is'],
    [old, other, 'is not empty'],
    [places.file('none.db'), server, 'There is no database'],
    [other, server, 'The key file secure.key of this database is not in'],
    [old, { dialect: 'postgres', url: 'postgres://x@127.0.0.1:9/x' }, "can't be opened"],
  ];
  for (const [from, to, sentence] of refusals) {
    const { code, err } = await places.move(from, to);
    expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
  }
  await places.sql('create table theirs (id int)');
  expect((await places.move(old, server)).err).toContain('is not empty');
  expect(await places.type(old, 'move', '--to', 'mysql://x')).toMatchObject({ code: 2 });
  expect(await everyRow(other)).toEqual(before);
  expect((await places.type(old, 'token', 'list')).code).toBe(0);
});
