import type { startWriter } from '../../ingest/writer/start-writer.ts';
import type { Writer } from '../../ingest/writer/jobs.ts';

/**
 * Starts a server's writer with its first batch. A thread takes longer to start than all else of a
 * test's server, and most tests send no postback.
 */
export function late(start: typeof startWriter): typeof startWriter {
  return async (...given) => {
    let started: Promise<Writer> | undefined;
    return {
      write: async (batch) => (await (started ??= start(...given))).write(batch),
      close: async () => {
        await (await started)?.close();
      },
    };
  };
}
