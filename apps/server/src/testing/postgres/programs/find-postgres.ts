import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest PostgreSQL, by its major version, that the tests run on. */
export const oldestMajor = 15;

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  /** It comes with the server's own package, or with one that this one needs. */
  readonly basebackup: string;
}

/** Where Debian keeps the server's programs: a folder for each major version, none on PATH. */
const debianFolder = '/usr/lib/postgresql';

/** A program's major version; null where it does not run. */
function majorOf(program: string): number | null {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const major = status === 0 ? /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1] : undefined;
  return major === undefined ? null : Number(major);
}

function usualFolders(): string[] {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
  // Names without a folder are looked for on PATH.
  return ['', ...newestFirst.map((version) => join(debianFolder, version, 'bin'))];
}

/** The programs of an installed PostgreSQL that is not too old: PATH's, else the newest of Debian's; null if there is none. */
export function findPostgres(folders: readonly string[] = usualFolders()): PostgresPrograms | null {
  for (const folder of folders) {
    const programs = {
      initdb: join(folder, 'initdb'),
      postgres: join(folder, 'postgres'),
      basebackup: join(folder, 'pg_basebackup'),
    };
    const majors = [majorOf(programs.postgres), majorOf(programs.initdb)];
    if (majors.every((major) => major !== null && major >= oldestMajor)) return programs;
  }
  return null;
}
