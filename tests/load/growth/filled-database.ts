import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { constants, cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { fillDatabase } from './fill-database.ts';

/** The database's name in its folder, where the keys of its secrets lie beside it. */
export const databaseName = 'trackside.db';

const load = join(import.meta.dirname, '..');
const cache = join(tmpdir(), 'trackside-filled');

/** What a filled database is made of: when any of it changes, it is filled anew. */
const sources = [
  join(load, '..', '..', 'apps', 'server', 'src', 'db', 'migrations'),
  join(load, 'traffic'),
  join(load, 'growth', 'fill-database.ts'),
];

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const files = source.endsWith('.ts')
      ? [source]
      : (await readdir(source, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
          .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.toSorted()) hash.update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Removes those that were filled by what has changed since. */
async function removeStale(postbacks: number, kept: string | null): Promise<void> {
  for (const name of await readdir(cache)) {
    const [, count] = name.split('-');
    if (count === String(postbacks) && name !== kept) {
      await rm(join(cache, name), { recursive: true, force: true });
    }
  }
}

/** Counts, and by opening and closing the file alone brings all that is beside it into it. */
function assertFilled(file: string, postbacks: number): void {
  const database = new DatabaseSync(file);
  try {
    const counted = database.prepare('select count(*) as rows from postback').get();
    if (counted?.['rows'] === postbacks) return;
    throw new Error(`Of ${postbacks} postbacks ${String(counted?.['rows'])} were stored.`);
  } finally {
    database.close();
  }
}

/** Copies a folder with a database of that many postbacks and its keys, to be changed at will; it is filled at most once. */
export async function copyFilledDatabase(
  copy: string,
  { postbacks, fresh }: { readonly postbacks: number; readonly fresh: boolean },
): Promise<void> {
  await mkdir(cache, { recursive: true });
  const name = `${await fingerprint()}-${postbacks}`;
  await removeStale(postbacks, fresh ? null : name);
  const filled = join(cache, name);
  if (!existsSync(filled)) {
    const started = performance.now();
    console.log(`  filling a database with ${postbacks} postbacks …`);
    await using filling = await makeTemporaryFolder();
    const folder = join(filling.path, 'filled');
    await mkdir(folder);
    const file = join(folder, databaseName);
    await fillDatabase(file, postbacks);
    assertFilled(file, postbacks);
    await rename(folder, filled);
    console.log(`  filled in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  await cp(filled, copy, { recursive: true, mode: constants.COPYFILE_FICLONE });
}
