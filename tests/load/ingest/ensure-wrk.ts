import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const aptGet = '/usr/bin/apt-get';

/** The load generator's program. */
export const wrkProgram = 'wrk';

/** It has no flag that ends with 0: what it says on `--version` tells that it runs. */
function wrkRuns(): boolean {
  const { stdout, error } = spawnSync(wrkProgram, ['--version'], { encoding: 'utf8' });
  return error === undefined && stdout.startsWith(wrkProgram);
}

function installFromDebian(): void {
  if (!existsSync(aptGet) || process.getuid?.() !== 0) return;
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', wrkProgram],
  ]) {
    spawnSync(aptGet, args, { stdio: 'inherit' });
  }
}

/** Sees to it that the load generator is there; as root on Debian it is fetched. */
export function ensureWrk(): void {
  if (wrkRuns()) return;
  console.log('No wrk for the load yet: fetching it …');
  installFromDebian();
  if (!wrkRuns()) {
    throw new Error('The ingest bench needs the load generator wrk. Install it and run again.');
  }
}
