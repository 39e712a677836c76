import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** What git is told to ignore, for a tree that came without git. */
const generated =
  /^(\.git|node_modules|dist|coverage|\.output|\.wxt|\.cache|data|artifacts)$|\.tsbuildinfo$/;

/** Every file below a folder but the generated ones, relative to it. */
export function walk(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !generated.test(name))
    .flatMap((entry) => {
      const file = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? walk(folder, file) : [file];
    });
}

/** The files that git knows or would take; all of them where git has no answer. */
export function listFiles(folder: string): string[] {
  try {
    // The tree may belong to another user than the one who runs the tests, as in a container.
    const listing = execFileSync(
      'git',
      ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
      { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const listed = listing.split('\0').filter((file) => file !== '');
    return listed.length === 0 ? walk(folder) : listed;
  } catch {
    return walk(folder);
  }
}

/** Every file that is, or is about to be, part of the project, relative to its root. */
export const files: readonly string[] = listFiles(root)
  .filter((file) => existsSync(join(root, file)))
  .sort();

export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Copies files of the project into another folder, each to where it stands here. */
export function copyFiles(copied: readonly string[], folder: string): void {
  for (const below of new Set(copied.map((file) => dirname(file)))) {
    mkdirSync(join(folder, below), { recursive: true });
  }
  for (const file of copied) copyFileSync(join(root, file), join(folder, file));
}

export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

/** The TypeScript sources of the product and its tests. */
export const sources: readonly string[] = files.filter((file) => /\.tsx?$/.test(file));

/** Every file that can import, whatever its ending. */
export const scripts: readonly string[] = files.filter((file) => /\.[cm]?[jt]sx?$/.test(file));
