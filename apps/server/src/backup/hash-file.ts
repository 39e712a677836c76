import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileEntry } from './manifest.ts';

/** A file's name, size and SHA-256. */
export async function describeFile(file: string): Promise<FileEntry> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const { size } = await stat(file);
  return { name: path.basename(file), bytes: size, sha256: hash.digest('hex') };
}

/** Sees to it that a file, or a folder's list of files, is on the disk. */
export async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
