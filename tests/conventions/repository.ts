import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

const listing = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  {
    cwd: root,
    encoding: 'utf8',
  },
);

/** Every file that is, or is about to be, part of the project, relative to its root. */
export const files: readonly string[] = listing
  .split('\0')
  .filter((file) => file !== '' && existsSync(join(root, file)))
  .sort();

export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

/** The TypeScript sources of the product and its tests. */
export const sources: readonly string[] = files.filter((file) => /\.tsx?$/.test(file));
