import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseUnusableError } from '../db/database.ts';
import type { RandomBytes } from '../ports/random-bytes.ts';

export interface AccessKey {
  readonly key: Uint8Array;
  /** It was made just now: tokens that were hashed under another one are of no use any more. */
  readonly isNew: boolean;
}

const keyLength = 32;

/** Reads the key under which access tokens are hashed; makes the file where there is none. */
export function loadAccessKey(file: string, random: RandomBytes): AccessKey {
  try {
    const key = random(keyLength);
    writeFileSync(file, key, { flag: 'wx', mode: 0o600 });
    return { key, isNew: true };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const key = readFileSync(file);
    if (key.length === keyLength) return { key, isNew: false };
    throw new DatabaseUnusableError(
      `The key file ${file} is damaged: put it back from a backup, or delete it; then a new admin token is printed.`,
      { cause: error },
    );
  }
}
