import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { typeCommand } from '../testing/command/type-command.ts';
import { commands } from './commands.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trackside-cli-'));
});
afterEach(() => rm(folder, { recursive: true }));

const type = (words: readonly string[], given?: Parameters<typeof typeCommand>[2]) =>
  typeCommand(folder, words, given);

const names = commands.map((create) =>
  create({
    env: {},
    clock: () => 0,
    random: () => new Uint8Array(),
    out: () => undefined,
    note: () => undefined,
    input: async () => null,
    exitWith: () => undefined,
  }).name(),
);

test('explains itself and each command', async () => {
  const { out, code } = await type(['--help']);
  expect(code).toBe(0);
  for (const name of names) expect(out).toContain(`  ${name} `);
  const helps = await Promise.all(names.map((name) => type([name, '--help'])));
  for (const [index, help] of helps.entries()) {
    expect([help.code, help.err]).toEqual([0, '']);
    expect(help.out).toContain(`trackside ${names[index] ?? ''} `);
    expect(help.out).toContain('--json');
  }
}, 60_000);

test.each([
  [['nothing'], 'unknown command'],
  [['backup', '--nothing'], 'unknown option'],
  [['restore'], 'missing required argument'],
  [['check', 'https://a.example/', '--platform', 'nowhere'], 'Known are: '],
])('says how %j is wrong, with the exit code 2', async (words, expected) => {
  const { out, err, code } = await type(words);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(expected);
  expect(err).toContain('--help');
});

test('names bad settings, as JSON where that is asked for, with the exit code 1', async () => {
  const env = { TRACKSIDE_PORT: 'x' };
  expect(await type(['migrate'], { env })).toEqual({
    code: 1,
    out: '',
    err: `These settings can't be used:\n  TRACKSIDE_PORT must be a port, 0 to 65535.\n`,
  });
  const { out, err, code } = await type(['migrate', '--json'], { env });
  expect([code, err]).toEqual([1, '']);
  expect(JSON.parse(out)).toEqual({ error: expect.stringContaining('TRACKSIDE_PORT') });
});

test('migrates once, and tells beforehand what is pending', async () => {
  const before = await type(['migrate', '--status', '--json']);
  expect(before.code).toBe(1);
  const { pending }: { pending: string[] } = JSON.parse(before.out);
  expect(pending).toContain('0001-initial');
  const first = await type(['migrate', '--json']);
  expect([first.code, JSON.parse(first.out)]).toEqual([0, { applied: pending }]);
  expect(await type(['migrate'])).toMatchObject({ code: 0, out: 'The tables were up to date.\n' });
  expect(await type(['migrate', '--status'])).toMatchObject({ code: 0 });
});

const good =
  'https://t.example/?secure=0123456789abcdef&transaction_id=(clickid)&event_name=(event-name)';
const bad = 'https://t.example/?secure=0123456789abcdef&transaction_id=REPLACE';

test('checks a URL for a platform, and fails where it finds an error', async () => {
  const fine = await type(['check', good, '--platform', 'appsflyer', '--json']);
  const read: { errors: number; checked: { url: string }[] } = JSON.parse(fine.out);
  expect(read).toMatchObject({ urls: 1, errors: 0, checked: [{ url: good }] });
  expect(fine.code).toBe(0);
  const wrong = await type(['check', bad]);
  expect(wrong.code).toBe(1);
  expect(wrong.out).toMatch(/^ {2}✗ [A-Z_]+: /mu);
  expect(wrong.out).toContain('1 checked: 1 errors');
});

test('checks the URLs that are piped in, one a line', async () => {
  const { out, code } = await type(['check', '--json'], { input: `${good}\r\n\n${bad}\n` });
  const read: { checked: { url: string; findings: object[] }[] } = JSON.parse(out);
  expect(read.checked.map(({ url }) => url)).toEqual([good, bad]);
  expect(code).toBe(1);
});

test('asks for a URL where there is none', async () => {
  expect(await type(['check'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('Give a postback URL'),
  });
});
