import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseUnusableError } from '../db/database.ts';
import type { RandomBytes } from '../ports/random-bytes.ts';

/** The keys that belong to a database and are not in it. A backup needs them. */
export const keyNames = ['access.key', 'secure.key'] as const;

export type KeyName = (typeof keyNames)[number];

export interface KeyFile {
  readonly key: Uint8Array;
  /** It was made just now: what was stored under another one is of no use any more. */
  readonly isNew: boolean;
}

export interface KeyPlace {
  readonly folder: string;
  readonly name: KeyName;
  /** What to do about a damaged file, beside putting it back from a backup. */
  readonly otherwise: string;
}

const keyLength = 32;

const writtenWithinMs = 1000;
const pauseMs = 5;
const pausing = new Int32Array(new SharedArrayBuffer(4));

/** Whether there is a key file. */
export function hasKey({ folder, name }: Pick<KeyPlace, 'folder' | 'name'>): boolean {
  return existsSync(path.join(folder, name));
}

/** Reads a key; makes the file, readable by its owner alone, where there is none. */
export function loadKey({ folder, name, otherwise }: KeyPlace, random: RandomBytes): KeyFile {
  const file = path.join(folder, name);
  try {
    mkdirSync(folder, { recursive: true });
    const key = random(keyLength);
    writeFileSync(file, key, { flag: 'wx', mode: 0o600, flush: true });
    return { key, isNew: true };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code !== 'EEXIST') {
      throw new DatabaseUnusableError(
        `The key file ${file} can’t be made: choose another place in TRACKSIDE_KEY_FOLDER.`,
        { cause: error },
      );
    }
    return { key: readKey(file, otherwise), isNew: false };
  }
}

function readKey(file: string, otherwise: string): Uint8Array {
  let cause: unknown = null;
  try {
    const key = readWhole(file);
    if (key.length === keyLength) return key;
  } catch (error) {
    cause = error;
  }
  throw new DatabaseUnusableError(
    `The key file ${file} is damaged or can’t be read: put it back from a backup, ${otherwise}.`,
    { cause },
  );
}

/** One that another server has made just now is empty for a moment. */
function readWhole(file: string): Uint8Array {
  const lastly = performance.now() + writtenWithinMs;
  let key = readFileSync(file);
  while (key.length === 0 && performance.now() < lastly) {
    Atomics.wait(pausing, 0, 0, pauseMs);
    key = readFileSync(file);
  }
  return key;
}
