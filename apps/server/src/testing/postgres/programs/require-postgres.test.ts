import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findPostgres } from './find-postgres.ts';
import { requirePostgres } from './require-postgres.ts';

let root: string;

/** A folder with programs that say no more than their version. */
async function plant(version: string, programs = ['initdb', 'postgres']): Promise<string> {
  const folder = join(root, version, programs.join('-'));
  await mkdir(folder, { recursive: true });
  for (const program of programs) {
    const file = join(folder, program);
    await writeFile(file, `#!/bin/sh\necho '${program} (PostgreSQL) ${version}'\n`);
    await chmod(file, 0o755);
  }
  return folder;
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'trackside-programs-'));
});
afterAll(() => rm(root, { recursive: true }));

describe("PostgreSQL's programs", () => {
  test.each([
    ['14.22 (Debian 14.22-1)', false],
    ['9.6.24', false],
    ['15.18 (Debian 15.18-0+deb12u1)', true],
    ['18beta1', true],
  ])('of %s are found: %s', async (version, found) => {
    const folder = await plant(version);
    const programs = { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') };
    expect(findPostgres([folder])).toEqual(
      found ? { ...programs, basebackup: join(folder, 'pg_basebackup') } : null,
    );
  });

  test('are the first that are not too old, and both are there', async () => {
    const folders = [
      join(root, 'nowhere'),
      await plant('14.1'),
      await plant('17.1', ['postgres']),
      await plant('16.1'),
      await plant('17.2'),
    ];
    expect(findPostgres(folders)?.postgres).toBe(join(root, '16.1', 'initdb-postgres', 'postgres'));
  });

  test('that are nowhere are fetched, and asked for in one sentence where that fails', () => {
    const install = vi.fn();
    const nowhere = { find: () => findPostgres([join(root, 'nowhere')]), install };
    expect(() => requirePostgres(nowhere)).toThrow(
      'The tests need PostgreSQL 15 or newer: install its server (on Debian the package postgresql), ' +
        'see to it that initdb and postgres are on PATH, and run again.',
    );
    expect(install).toHaveBeenCalledTimes(1);
  });

  test('that are there are not fetched', () => {
    const install = vi.fn();
    expect(requirePostgres({ install })).toEqual(findPostgres());
    expect(install).not.toHaveBeenCalled();
  });

  test('that were fetched are taken', async () => {
    const folders: string[] = [];
    const fetched = await plant('19.1');
    const programs = requirePostgres({
      find: () => findPostgres(folders),
      install: () => void folders.push(fetched),
    });
    expect(programs.postgres).toBe(join(fetched, 'postgres'));
  });
});
