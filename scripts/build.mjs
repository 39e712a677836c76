import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { root, runNode } from './run.mjs';

const extension = join(root, 'apps', 'extension');
const manifest = join(extension, '.output', 'chrome-mv3', 'manifest.json');
const stamp = join(extension, '.output', '.built-from');
const sources = ['apps/extension', 'packages/core', 'pnpm-lock.yaml'];

/** Builds the extension into apps/extension/.output/chrome-mv3; does nothing when nothing changed. */
export async function build() {
  const wanted = await fingerprint(sources);
  if (existsSync(manifest) && (await isStamped(stamp, wanted))) return 0;
  await rm(stamp, { force: true });
  const code = await runNode(['node_modules/wxt/bin/wxt.mjs', 'build'], { cwd: extension });
  if (code === 0) await writeStamp(stamp, wanted);
  return code;
}
