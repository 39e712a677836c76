import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { root } from '../run.mjs';

const generated = new Set(['node_modules', '.output', '.wxt', 'coverage', 'dist']);

async function filesBelow(path) {
  const entries = await readdir(path, { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (entries === null) return [path];
  const nested = await Promise.all(
    entries
      .filter((entry) => !generated.has(entry.name))
      .map((entry) =>
        entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
      ),
  );
  return nested.flat();
}

/** One hash over the names and bytes of all files at or below the given paths. */
export async function fingerprint(paths) {
  const files = (await Promise.all(paths.map((path) => filesBelow(join(root, path)))))
    .flat()
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${relative(root, file)}\0`);
    hash.update(await readFile(file));
  }
  return hash.digest('hex');
}

/** True when the stamp file holds this very fingerprint. */
export async function isStamped(stamp, value) {
  return (await readFile(stamp, 'utf8').catch(() => '')) === value;
}

export async function writeStamp(stamp, value) {
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, value);
}
