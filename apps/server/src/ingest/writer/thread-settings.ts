import { workerData } from 'node:worker_threads';
import { z } from 'zod/mini';

const settings = z.object({ file: z.string(), secureKey: z.instanceof(Uint8Array) });

/** The database that the writer's thread was started for, and the key of the secrets in it. */
export interface WriterThreadSettings {
  readonly file: string;
  readonly secureKey: Uint8Array;
}

/** What the thread that calls this was started for. */
export function readWriterThreadSettings(): WriterThreadSettings {
  return z.parse(settings, workerData);
}
