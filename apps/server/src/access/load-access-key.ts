import { readFileSync, writeFileSync } from 'node:fs';
import type { RandomBytes } from '../ports/random-bytes.ts';

export interface AccessKey {
  readonly key: Uint8Array;
  /** It was made just now: tokens that were hashed under another one are of no use any more. */
  readonly isNew: boolean;
}

/** Reads the key under which access tokens are hashed; makes the file where there is none. */
export function loadAccessKey(file: string, random: RandomBytes): AccessKey {
  try {
    const key = random(32);
    writeFileSync(file, key, { flag: 'wx', mode: 0o600 });
    return { key, isNew: true };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return { key: readFileSync(file), isNew: false };
  }
}
