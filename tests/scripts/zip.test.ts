import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forUse } from '../../scripts/build/extension.mjs';
import { root } from '../conventions/repository.ts';
import { unzip, type ZipEntry } from './unzip.ts';

/** Packs the extension of a tree into a folder of its own, and gives each package's bytes. */
async function pack(tree: string, folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const { status, stderr } = spawnSync(process.execPath, ['build/zip-extension.ts', folder], {
    cwd: join(tree, 'apps', 'extension'),
    encoding: 'utf8',
    env: { ...process.env, ...forUse },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.zip'));
  return new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(join(folder, file))] as const),
    ),
  );
}

/** Writes the sources out, with the packages of this tree beside them, as an installation would put them. */
async function installSources(sources: readonly ZipEntry[], tree: string): Promise<void> {
  for (const { name, bytes } of sources) {
    await mkdir(dirname(join(tree, name)), { recursive: true });
    await writeFile(join(tree, name), bytes);
  }
  await symlink(join(root, 'node_modules'), join(tree, 'node_modules'));
  for (const folder of ['apps/extension', 'packages/core']) {
    const installed = join(root, folder, 'node_modules');
    for (const name of await readdir(installed)) {
      if (name === '@trackside' || name.startsWith('.')) continue;
      await mkdir(join(tree, folder, 'node_modules'), { recursive: true });
      await symlink(join(installed, name), join(tree, folder, 'node_modules', name));
    }
  }
  const ours = join(tree, 'apps', 'extension', 'node_modules', '@trackside');
  await mkdir(ours);
  await symlink(join(tree, 'packages', 'core'), join(ours, 'core'));
}

const hash = (bytes: Buffer | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

describe('the packages for the stores', { timeout: 180_000 }, () => {
  let folder = '';
  let packages: ReadonlyMap<string, Buffer>;
  const named = (part: string) =>
    [...packages].find(([file]) => file.includes(part))?.[1] ?? Buffer.alloc(0);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trackside-zip-'));
    packages = await pack(root, join(folder, 'first'));
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('are three: one for each browser, and the sources', () => {
    expect([...packages.keys()].toSorted()).toEqual([
      expect.stringMatching(/^trackside-[0-9.]+-chrome\.zip$/),
      expect.stringMatching(/^trackside-[0-9.]+-firefox\.zip$/),
      expect.stringMatching(/^trackside-[0-9.]+-sources\.zip$/),
    ]);
  });

  test('are the same to the bit when they are packed again', async () => {
    const again = await pack(root, join(folder, 'second'));
    for (const [file, bytes] of packages) expect(hash(again.get(file)), file).toBe(hash(bytes));
  });

  test('tell no time, and stand in order', () => {
    for (const bytes of packages.values()) {
      const entries = unzip(bytes);
      expect(entries.length).toBeGreaterThan(20);
      expect(entries.filter(({ time }) => time !== 0)).toEqual([]);
      const names = entries.map(({ name }) => name);
      expect(names).toEqual(names.toSorted());
    }
  });

  test('hold what runs, and nothing else', () => {
    for (const browser of ['chrome', 'firefox']) {
      const names = unzip(named(`-${browser}.zip`)).map(({ name }) => name);
      expect(names).toContain('manifest.json');
      expect(names.filter((name) => /\.(ts|tsx|map|md|zip)$/.test(name))).toEqual([]);
    }
  });

  test('build from the sources alone into the very same package', async () => {
    const tree = join(folder, 'tree');
    await installSources(unzip(named('-sources.zip')), tree);
    const built = await pack(tree, join(folder, 'third'));
    expect([...built.keys()]).toEqual([...packages.keys()]);
    for (const [file, bytes] of packages) expect(hash(built.get(file)), file).toBe(hash(bytes));
  });
});
