import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DatabasePlaces } from '../db/open-database.ts';
import { startTestServer } from '../testing/index.ts';
import { databaseSetting, makeTestPlaces } from '../testing/test-places.ts';
import { typeCommand } from '../testing/command/type-command.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trackside-doctor-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Findings {
  readonly ok: boolean;
  readonly findings: readonly { readonly name: string; readonly state: string; message: string }[];
}

const settingsOf = ({ database, keyFolder }: DatabasePlaces) => ({
  TRACKSIDE_DATABASE_URL: databaseSetting(database),
  TRACKSIDE_KEY_FOLDER: keyFolder,
});

async function diagnose(env: Record<string, string>) {
  const { out, code } = await typeCommand(folder, ['doctor', '--json'], { env });
  const { ok, findings }: Findings = JSON.parse(out);
  const states = Object.fromEntries(findings.map(({ name, state }) => [name, state]));
  return { code, ok, states, text: JSON.stringify(findings) };
}

test('the doctor finds a running server sound', async () => {
  await using server = await startTestServer();
  const { code, ok, states } = await diagnose({
    ...settingsOf(server.places),
    TRACKSIDE_PUBLIC_URL: server.url,
  });
  expect({ code, ok }).toEqual({ code: 0, ok: true });
  expect(states).toMatchObject({ database: 'ok', keys: 'ok', clock: 'ok', 'public URL': 'ok' });
  expect(states['settings']).toBe('warning');
});

test('the doctor tells of a clock that is behind the newest postback', async () => {
  let ahead = 0;
  await using server = await startTestServer({ clock: () => Date.now() + ahead });
  const receive = async () => {
    const query = new URLSearchParams({ secure: server.globalSecure, transaction_id: 'nobody' });
    const { headers } = await fetch(`${server.url}/?${query.toString()}`);
    expect(headers.get('postback-code')).toBe('TRANSACTION_UNKNOWN');
  };
  const clockNow = async () => (await diagnose(settingsOf(server.places))).states['clock'];
  await receive();
  expect(await clockNow()).toBe('ok');
  ahead = 600_000;
  await receive();
  expect(await clockNow()).toBe('problem');
});

test('the doctor names what is wrong, and shows no token', async () => {
  await using made = await makeTestPlaces();
  const { places } = made;
  await (await startTestServer({ places })).close();
  const env = { ...settingsOf(places), TRACKSIDE_ADMIN_TOKEN: 'canary' };
  const lost = await diagnose(env);
  expect(lost).toMatchObject({ code: 1, ok: false, states: { 'public URL': 'problem' } });
  expect(lost.text).toContain('TRACKSIDE_ADMIN_TOKEN is short');
  expect(lost.text).not.toContain('canary');
  await chmod(path.join(places.keyFolder, 'access.key'), 0o644);
  expect((await diagnose(env)).states).toMatchObject({ keys: 'problem' });
  await rm(path.join(places.keyFolder, 'secure.key'));
  expect((await diagnose(env)).states).toMatchObject({ keys: 'problem', database: 'ok' });
  await writeFile(path.join(places.keyFolder, 'secure.key'), new Uint8Array(32));
  expect((await diagnose(env)).states).toMatchObject({ database: 'problem' });
  const { database } = places;
  if (database.dialect === 'sqlite') {
    await writeFile(database.file, 'no database '.repeat(100));
  } else {
    await made.remove();
  }
  expect((await diagnose(env)).states).toMatchObject({ database: 'problem' });
});

test('the doctor tells of bad settings like of anything else', async () => {
  expect(await diagnose({ TRACKSIDE_PORT: 'x' })).toMatchObject({
    code: 1,
    states: { settings: 'problem' },
  });
});
