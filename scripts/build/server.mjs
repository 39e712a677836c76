import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runNode } from '../run.mjs';
import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';

const server = join(root, 'apps', 'server');
const bundled = join(server, '.output', 'main.mjs');
const stamp = join(server, '.output', '.built-from');
const sources = ['apps/server/src', 'apps/server/bundle', 'packages/core/src', 'pnpm-lock.yaml'];

async function isBuiltFrom(wanted) {
  return existsSync(bundled) && (await isStamped(stamp, wanted));
}

/**
 * Bundles the server into apps/server/.output; does nothing when nothing changed. From its hundreds of
 * files it starts too, in twice the time, and a command takes four times as long.
 */
export async function buildServer() {
  const wanted = await fingerprint(sources);
  if (await isBuiltFrom(wanted)) return 0;
  await rm(stamp, { force: true });
  const code = await runNode(['bundle/bundle-server.ts'], { cwd: server });
  if (code === 0) await writeStamp(stamp, wanted);
  return code;
}

/** What starts the server: its bundle, or its sources where those have changed since. */
export async function serverProgram() {
  return (await isBuiltFrom(await fingerprint(sources))) ? bundled : join(server, 'src', 'main.ts');
}
