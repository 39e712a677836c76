import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod/mini';
import { CliFailure } from '../cli/cli-failure.ts';

/** The files of a backup's folder. */
export const manifestName = 'manifest.json';
export const databaseName = 'trackside.db';

const fileEntry = z.object({ name: z.string(), bytes: z.int(), sha256: z.string() });

const manifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  database: fileEntry,
  /** The keys that lie beside the database; none where the backup was made without them. */
  keys: z.array(fileEntry),
  migrations: z.array(z.string()),
  /** How many rows each table holds. */
  rows: z.record(z.string(), z.int()),
});

/** What a backup says of itself. It names no token. */
export type Manifest = z.infer<typeof manifestSchema>;
export type FileEntry = z.infer<typeof fileEntry>;

/** Reads what a backup says of itself. */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = path.join(folder, manifestName);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CliFailure(
      `${folder} is no backup: it has no ${manifestName}. Name the folder that "trackside backup" printed.`,
      { cause },
    );
  });
  try {
    return z.parse(manifestSchema, JSON.parse(text));
  } catch (cause) {
    throw new CliFailure(`${file} is damaged: take another backup.`, { cause });
  }
}
