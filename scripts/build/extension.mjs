import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { root, runNode } from '../run.mjs';

const extension = join(root, 'apps', 'extension');
const browsers = ['chrome', 'firefox'];
const manifests = browsers.map((browser) =>
  join(extension, '.output', `${browser}-mv3`, 'manifest.json'),
);
const stamp = join(extension, '.output', '.built-from');
/** Whatever this shell is set to: a development build is larger, slower, and names folders. */
export const forUse = { NODE_ENV: 'production' };
const sources = ['apps/extension', 'packages/core', 'pnpm-lock.yaml'];

/** Builds the extension into apps/extension/.output, a folder a browser; does nothing when nothing changed. */
export async function buildExtension() {
  const wanted = await fingerprint(sources);
  if (manifests.every((file) => existsSync(file)) && (await isStamped(stamp, wanted))) return 0;
  await rm(stamp, { force: true });
  for (const browser of browsers) {
    const args = ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser];
    const code = await runNode(args, { cwd: extension, env: forUse });
    if (code !== 0) return code;
  }
  await writeStamp(stamp, wanted);
  return 0;
}
