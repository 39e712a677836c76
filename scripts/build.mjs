import { join } from 'node:path';
import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { root, runNode } from './run.mjs';

const extension = join(root, 'apps', 'extension');
const stamp = join(extension, '.output', '.built-from');
const sources = ['apps/extension', 'packages/core', 'pnpm-lock.yaml'];

/** Builds the extension into apps/extension/.output/chrome-mv3; does nothing when nothing changed. */
export async function build() {
  const wanted = await fingerprint(sources);
  if (await isStamped(stamp, wanted)) return 0;
  const code = await runNode(['node_modules/wxt/bin/wxt.mjs', 'build'], { cwd: extension });
  if (code === 0) await writeStamp(stamp, wanted);
  return code;
}
