import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { forUse } from './build/extension.mjs';
import { root, runNode } from './run.mjs';

const extension = join(root, 'apps', 'extension');
const output = join(extension, '.output');

/** Packs the extension for both stores, and its sources for Firefox's, and prints what each hashes to. */
export async function zip() {
  const old = (await readdir(output).catch(() => [])).filter((file) => file.endsWith('.zip'));
  await Promise.all(old.map((file) => rm(join(output, file))));
  const code = await runNode(['build/zip-extension.ts', output], {
    cwd: extension,
    env: forUse,
  });
  if (code !== 0) return code;
  const made = (await readdir(output)).filter((file) => file.endsWith('.zip')).sort();
  for (const file of made) {
    const hash = createHash('sha256').update(await readFile(join(output, file)));
    console.log(`${hash.digest('hex')}  apps/extension/.output/${file}`);
  }
  return 0;
}
