import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { root } from '../conventions/repository.ts';
import { chromium, findBrowser, firefox, requireBrowser } from './find-browser.ts';
import { launchBrowser } from './launch-browser.ts';

afterEach(() => vi.unstubAllEnvs());

/** A folder with programs that say or do one thing. */
async function programs() {
  const folder = await mkdtemp(join(tmpdir(), 'trackside-programs-'));
  const write = async (name: string, words: string) => {
    const file = join(folder, name);
    await writeFile(file, `#!/bin/sh\n${words}\n`);
    await chmod(file, 0o755);
    return file;
  };
  return {
    folder,
    works: await write('works', 'echo Chromium 140'),
    fox: await write('fox', 'echo Mozilla Firefox 140.0esr'),
    broken: await write('broken', 'echo "libnss3.so: not found" >&2; exit 127'),
    editor: await write('editor', 'echo An editor 1.0'),
    absent: join(folder, 'absent'),
    /** Says that it is a browser, and then does not open. */
    shy: await write('shy', 'if [ "$1" = --version ]; then echo Chromium 140; else exit 3; fi'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

test('takes the first of the usual places that runs', async () => {
  await using all = await programs();
  const { absent, broken, editor, works } = all;
  vi.stubEnv('CHROMIUM', '');
  expect(await findBrowser(chromium, [absent, broken, editor, works])).toBe(works);
  expect(await findBrowser(chromium, [works, broken])).toBe(works);
});

test('takes the one that CHROMIUM names before all others', async () => {
  await using all = await programs();
  const { shy, works } = all;
  vi.stubEnv('CHROMIUM', works);
  expect(await findBrowser(chromium, [shy])).toBe(works);
});

test('takes no browser for another', async () => {
  await using all = await programs();
  const { fox, works } = all;
  vi.stubEnv('CHROMIUM', '');
  vi.stubEnv('FIREFOX', '');
  expect(await findBrowser(chromium, [fox, works])).toBe(works);
  expect(await findBrowser(firefox, [works, fox])).toBe(fox);
});

test('says so when there is no Firefox, and what to do', async () => {
  vi.stubEnv('FIREFOX', '');
  await expect(requireBrowser({ ...firefox, usualPlaces: [] })).rejects.toThrow(
    'No Firefox found. Install one, or name its program in FIREFOX.',
  );
});

test.each(['absent', 'broken', 'editor'] as const)(
  'says so when CHROMIUM names one that is %s',
  async (kind) => {
    await using all = await programs();
    vi.stubEnv('CHROMIUM', all[kind]);
    await expect(requireBrowser(chromium)).rejects.toThrow(`CHROMIUM names ${all[kind]}`);
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'tests/browser/ensure-browser.ts')],
      { encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(/^CHROMIUM names .*leave it unset\.$/);
  },
);

test('leaves no profile behind when the browser does not open', async () => {
  await using all = await programs();
  const temporary = join(all.folder, 'temporary');
  await mkdir(temporary);
  vi.stubEnv('TMPDIR', temporary);
  vi.stubEnv('CHROMIUM', all.shy);
  await expect(launchBrowser()).rejects.toThrow(/closed|launch/i);
  expect(await readdir(temporary)).toEqual([]);
});
