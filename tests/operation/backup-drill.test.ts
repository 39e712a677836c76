import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { readKept } from '../crash/database/read-kept.ts';
import { targetOf } from '../crash/load/mixed-postbacks.ts';
import { openStage, type Stage } from '../crash/server/open-stage.ts';
import { type ServerProcess, startServer } from '../crash/server/start-server.ts';
import { filePlaces } from '../load/trackside-server.ts';
import { hashRows } from './hash-rows.ts';
import { runTrackside } from './run-trackside.ts';

interface Saved {
  readonly folder: string;
  readonly rows: Readonly<Record<string, number>>;
}

async function back(stage: Stage, ...words: readonly string[]): Promise<Saved> {
  const { code, out, err } = await runTrackside(stage.file, ['backup', '--json', ...words]);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  const saved: Saved = JSON.parse(out);
  return saved;
}

/** How long a server takes to end is measured elsewhere. */
async function ended(server: ServerProcess): Promise<void> {
  server.signal('SIGTERM');
  expect(await server.ended).toBe(0);
}

const answeredIds = (sent: Awaited<ReturnType<Stage['send']>>): number =>
  sent.filter(({ reply }) => reply.kind === 'answered' && reply.code === 'CONVERSION_RECORDED')
    .length;

describe('a backup while postbacks come in', () => {
  test('holds all that was answered before it began, is sound, and goes back to equal rows', async () => {
    await using stage = await openStage();
    const { secure } = stage.shop;
    const clicks = await stage.clicks(6000);
    const targets = clicks.map((click) => targetOf(secure, click));
    const before = answeredIds(await stage.send(targets.slice(0, 1000), 16));
    expect(before).toBe(1000);
    let isOver = false;
    const loading = stage.send(
      (function* untilOver() {
        for (const target of targets.slice(1000)) {
          if (isOver) return;
          yield target;
        }
      })(),
      16,
    );
    const { folder, rows } = await back(stage);
    isOver = true;
    const during = answeredIds(await loading);
    // Load went on while it was copied.
    expect(during).toBeGreaterThan(0);
    const copy = join(folder, 'trackside.db');
    const kept = await readKept(filePlaces(copy).database);
    expect(kept.damages).toEqual([]);
    const ids = new Set(kept.postbacks.map(({ raw }) => raw));
    const lost = clicks.slice(0, 1000).filter((click) => !ids.has(`transaction_id=${click}`));
    expect(lost).toEqual([]);
    expect(rows['conversion']).toBe(kept.conversions.length);
    expect(kept.conversions.length).toBeGreaterThanOrEqual(before);
    expect(kept.conversions.length).toBeLessThanOrEqual(before + during);

    await ended(stage.server);
    const saved = hashRows(copy);
    const restored = await runTrackside(stage.file, ['restore', folder, '--replace']);
    expect([restored.code, restored.err]).toEqual([0, 'Verifying the backup …\n']);
    expect(hashRows(stage.file)).toEqual(saved);
    // The control: what was there before is another set of rows, and it was kept.
    const [old = ''] = readdirSync(dirname(stage.file)).filter((name) =>
      name.includes('before-restore'),
    );
    const replaced = filePlaces(join(dirname(stage.file), old)).database;
    expect((await readKept(replaced)).conversions).toHaveLength(before + during);

    await using server = await startServer(stage.places);
    const response = await fetch(`${server.url}${targets[0] ?? ''}`);
    expect(response.headers.get('postback-code')).toBe('CONVERSION_DUPLICATE');
    await ended(server);
  });

  test('has no token in its names, its manifest or, sealed as they are, in its files', async () => {
    await using stage = await openStage();
    await stage.converted();
    const { folder } = await back(stage);
    const { secure } = stage.shop;
    const names = readdirSync(folder);
    expect(names.toSorted()).toEqual(['access.key', 'manifest.json', 'secure.key', 'trackside.db']);
    const texts = names.map((name) => readFileSync(join(folder, name), 'latin1'));
    expect([folder, ...names, ...texts].filter((text) => text.includes(secure))).toEqual([]);
    // The control: the same search finds what is in it.
    expect(texts.filter((text) => text.includes('Shop'))).toHaveLength(1);
    for (const name of names) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });
});

async function saved() {
  const stage = await openStage();
  await stage.converted();
  const { folder } = await back(stage);
  const restore = (...words: readonly string[]) =>
    runTrackside(stage.file, ['restore', folder, ...words]);
  return Object.assign(stage, { folder, restore });
}

describe('a restore', () => {
  test('refuses while a server runs, and where a database is there already', async () => {
    await using stage = await saved();
    expect(await stage.restore('--replace')).toMatchObject({
      code: 1,
      err: expect.stringContaining('is in use: end the server'),
    });
    await ended(stage.server);
    const before = hashRows(stage.file);
    expect(await stage.restore()).toMatchObject({
      code: 1,
      err: expect.stringContaining('add --replace'),
    });
    expect(hashRows(stage.file)).toEqual(before);
    expect((await stage.restore('--replace')).code).toBe(0);
  });

  test.each([
    ['cut', (file: string) => writeFile(file, readFileSync(file).subarray(0, 50_000))],
    [
      'changed in one byte',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes[9000] = 255 - (bytes[9000] ?? 0);
        return writeFile(file, bytes);
      },
    ],
    ['gone', (file: string) => rm(file)],
  ])('takes no backup whose database is %s', async (_case, harm) => {
    await using stage = await saved();
    await ended(stage.server);
    const before = hashRows(stage.file);
    await harm(join(stage.folder, 'trackside.db'));
    const { code, err } = await stage.restore('--replace');
    expect(code).toBe(1);
    expect(err).toMatch(/The backup(’s trackside\.db| lacks trackside\.db)/u);
    expect(hashRows(stage.file)).toEqual(before);
  });

  test('takes no backup of a newer version, and no folder that is none', async () => {
    await using stage = await saved();
    await ended(stage.server);
    const file = join(stage.folder, 'manifest.json');
    const text = readFileSync(file, 'utf8').replace('0001-initial', '9999-later');
    await writeFile(file, text);
    expect((await stage.restore('--replace')).err).toContain('newer Trackside (9999-later)');
    await writeFile(file, '{}');
    expect((await stage.restore('--replace')).err).toContain('is damaged');
    await rm(file);
    expect((await stage.restore('--replace')).err).toContain('is no backup');
  });

  test('brings the keys along to another machine, and keeps those that were there', async () => {
    await using stage = await saved();
    await ended(stage.server);
    for (const name of ['trackside.db', 'access.key', 'secure.key']) {
      await rm(join(dirname(stage.file), name));
    }
    expect((await stage.restore()).code).toBe(0);
    const keys = ['access.key', 'secure.key'];
    for (const name of keys) {
      expect(readFileSync(join(dirname(stage.file), name))).toEqual(
        readFileSync(join(stage.folder, name)),
      );
      await writeFile(join(dirname(stage.file), name), new Uint8Array(32).fill(7));
    }
    const { code, out } = await stage.restore('--replace', '--json');
    expect(code).toBe(0);
    const { kept }: { kept: readonly string[] } = JSON.parse(out);
    expect(kept).toHaveLength(3);
    await using server = await startServer(stage.places);
    const response = await fetch(`${server.url}${targetOf(stage.shop.secure, 'another')}`);
    expect(response.headers.get('postback-code')).toBe('TRANSACTION_UNKNOWN');
  });

  test('refuses a backup without keys where the key that is there is another one', async () => {
    await using stage = await saved();
    const { folder } = await back(stage, join(dirname(stage.file), 'bare'), '--no-keys');
    expect(readdirSync(folder).toSorted()).toEqual(['manifest.json', 'trackside.db']);
    await ended(stage.server);
    const restore = () => runTrackside(stage.file, ['restore', folder, '--replace']);
    const key = join(dirname(stage.file), 'secure.key');
    await copyFile(key, `${key}.right`);
    await writeFile(key, new Uint8Array(32));
    expect(await restore()).toMatchObject({
      code: 1,
      err: expect.stringContaining('another database’s'),
    });
    await rm(key);
    expect((await restore()).err).toContain('put secure.key');
    expect(existsSync(stage.file)).toBe(true);
    await copyFile(`${key}.right`, key);
    expect((await restore()).code).toBe(0);
  });
});

test('the log of a database is part of what is saved', async () => {
  await using stage = await openStage();
  await stage.converted();
  const { folder } = await back(stage);
  const database = new DatabaseSync(join(folder, 'trackside.db'), { readOnly: true });
  expect(database.prepare('select count(*) as n from conversion').get()).toEqual({ n: 1 });
  database.close();
  expect(existsSync(join(folder, 'trackside.db-wal'))).toBe(false);
});
