import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { files, listFiles } from './repository.ts';

/** A folder with sources and generated files, outside any repository. */
async function plainFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'trackside-tree-'));
  for (const file of ['a.ts', 'src/b.ts', 'node_modules/c/c.js', '.wxt/d.ts', 'coverage/e.json']) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), '');
  }
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

test('knows this very file', () => {
  expect(files).toContain('tests/conventions/repository.test.ts');
});

test('walks the tree where git has no answer', async () => {
  await using plain = await plainFolder();
  expect(listFiles(plain.folder).sort()).toEqual(['a.ts', 'src/b.ts']);
});
