import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint, isStamped, writeStamp } from './build/fingerprint.mjs';
import { projectNode, root, runNode, runNpx } from './run.mjs';

/** The package manager, by its exact version. */
export const pnpm = 'pnpm@12.21.0';
const stamp = join(root, 'node_modules', '.set-up');

/** What may have been deleted since: the stamp alone does not tell. */
const produced = [
  projectNode,
  ...['apps/extension', 'apps/server', 'packages/core', 'tests'].map((folder) =>
    join(root, folder, 'node_modules'),
  ),
  join(root, 'apps', 'extension', '.wxt'),
];

/** What decides which packages are installed and which types are generated. */
const decisive = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'apps/extension/package.json',
  'apps/extension/wxt.config.ts',
  'apps/extension/src/locales',
  'apps/server/package.json',
  'packages/core/package.json',
  'tests/package.json',
];

/** Installs what the project needs; does nothing when nothing changed. Gives an exit code. */
export async function setUp() {
  const wanted = await fingerprint(decisive);
  if (produced.every((path) => existsSync(path)) && (await isStamped(stamp, wanted))) return 0;
  await rm(stamp, { force: true });
  console.log('Setting up: packages and the project’s own Node …');
  const installed = await runNpx([
    '--yes',
    pnpm,
    'install',
    '--frozen-lockfile',
    '--reporter=append-only',
  ]);
  if (installed !== 0) {
    console.error(
      'The packages could not be installed. Is the npm registry reachable? Then run it again.',
    );
    return installed;
  }
  const prepared = await runNode(['node_modules/wxt/bin/wxt.mjs', 'prepare'], {
    cwd: join(root, 'apps', 'extension'),
  });
  if (prepared === 0) await writeStamp(stamp, wanted);
  return prepared;
}
