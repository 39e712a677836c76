import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPostgres, oldestMajor, type PostgresPrograms } from './find-postgres.ts';

const aptGet = '/usr/bin/apt-get';

/** Debian's own settings of the clusters that its packages make. */
const clusterSettings = '/etc/postgresql-common/createcluster.d';

/** As root on Debian: the package, without the cluster that it would make and start by itself. */
function installFromDebian(): void {
  if (!existsSync(aptGet) || process.getuid?.() !== 0) return;
  process.stdout.write('No PostgreSQL for the tests yet: fetching it …\n');
  const noCluster = join(clusterSettings, 'trackside-tests.conf');
  mkdirSync(clusterSettings, { recursive: true });
  writeFileSync(noCluster, 'create_main_cluster = false\n');
  try {
    for (const words of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'],
    ]) {
      // Somebody else who installs just now is waited for.
      spawnSync(aptGet, ['-o', 'DPkg::Lock::Timeout=300', ...words], {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
  } finally {
    rmSync(noCluster, { force: true });
  }
}

export interface WaysToPostgres {
  readonly find?: () => PostgresPrograms | null;
  readonly install?: () => void;
}

/** The programs of an installed PostgreSQL; where there is none, root on Debian gets one, and everybody else is told what to install. */
export function requirePostgres({
  find = () => findPostgres(),
  install = installFromDebian,
}: WaysToPostgres = {}): PostgresPrograms {
  const found = find();
  if (found !== null) return found;
  install();
  const installed = find();
  if (installed !== null) return installed;
  throw new Error(
    `The tests need PostgreSQL ${oldestMajor} or newer: install its server (on Debian the package ` +
      'postgresql), see to it that initdb and postgres are on PATH, and run again.',
  );
}
