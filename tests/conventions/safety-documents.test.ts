import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { permissionReasons } from '../../apps/extension/src/features/settings/permission-reasons.ts';
import { readManifest } from '../journeys/read-manifest.ts';
import { builtExtension, builtForFirefox } from '../journeys/stages/stage.ts';
import { files, read, root } from './repository.ts';

/** The first column of the table below a heading, without its marks. */
function firstColumn(document: string, heading: string): string[] {
  const section = document.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell]) => cell ?? '');
  return rows.slice(2).map((cell) => /`([^`]+)`/.exec(cell)?.[1] ?? cell);
}

describe('docs/privacy.md', () => {
  test('gives a reason for each permission of the built extensions, and for no other', async () => {
    const manifests = await Promise.all([builtExtension, builtForFirefox].map(readManifest));
    const asked = manifests.flatMap((manifest) => [
      ...manifest.permissions,
      ...manifest.optional_permissions,
      ...manifest.optional_host_permissions,
    ]);
    const told = firstColumn(read('docs/privacy.md'), 'Permissions');
    expect(told.length).toBeGreaterThan(4);
    expect(told.toSorted()).toEqual([...new Set(asked)].toSorted());
  });

  test('and so does the extension itself', async () => {
    const { permissions, optional_permissions } = await readManifest(builtExtension);
    expect(Object.keys(permissionReasons).toSorted()).toEqual(
      [...permissions, ...optional_permissions].toSorted(),
    );
  });

  test('is linked from the readme', () => {
    expect(read('README.md')).toContain('](docs/privacy.md)');
    expect(read('README.md')).toContain('](docs/security.md)');
  });
});

/** Each attack, with the tests that its row names. */
function attacks(): { readonly attack: string; readonly tests: readonly string[] }[] {
  const rows = read('docs/security.md')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) => {
    const cells = row.split(' | ');
    const tests = [...(cells.at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? '');
    return { attack: cells[0] ?? '', tests };
  });
}

describe('docs/security.md', () => {
  test.each(attacks())('$attack is tried by tests that are there', ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    const lost = tests.filter(
      (file) => !file.endsWith('.test.ts') || !existsSync(join(root, file)),
    );
    expect(lost).toEqual([]);
  });

  test('leaves out no test of the extension’s safety', () => {
    const named = attacks().flatMap(({ tests }) => tests);
    expect(attacks().length).toBeGreaterThan(10);
    const ours = files.filter((file) => /^tests\/safety\/.*\.test\.ts$/.test(file));
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter((file) => !named.includes(file))).toEqual([]);
  });
});
