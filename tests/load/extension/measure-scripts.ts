import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension } from '../../journeys/stages/stage.ts';

export interface ScriptSizes {
  /** Bytes, gzipped, of the scripts that opening the popup loads. */
  readonly opening: number;
  /** Bytes, gzipped, of all scripts, every screen included. */
  readonly all: number;
}

async function gzipped(file: string): Promise<number> {
  return gzipSync(await readFile(join(builtExtension, file)), { level: 9 }).length;
}

/** What the built extension's scripts weigh. */
export async function measureScripts(): Promise<ScriptSizes> {
  const page = await readFile(join(builtExtension, 'popup.html'), 'utf8');
  const opening = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file]) => file ?? '');
  const chunks = (await readdir(join(builtExtension, 'chunks'))).map((file) => `chunks/${file}`);
  const sum = async (files: readonly string[]) =>
    (await Promise.all(files.map(gzipped))).reduce((total, size) => total + size, 0);
  return {
    opening: await sum(opening),
    all: await sum(chunks.filter((file) => file.endsWith('.js'))),
  };
}
