import type { IncomingMessage } from 'node:http';

/**
 * Reads a request's body; null when it is longer than `limit` bytes, whatever its `Content-Length`
 * claims. Rejects when the sender breaks off: then nothing was reported.
 */
export function readBody(message: IncomingMessage, limit: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const stopCollecting = () => {
      message.off('data', collect);
      // What is still on its way is thrown away, so that the sender gets to read our answer.
      message.resume();
      resolve(null);
    };
    const collect = (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) stopCollecting();
      else chunks.push(chunk);
    };
    message.on('error', reject);
    if (Number(message.headers['content-length'] ?? 0) > limit) {
      stopCollecting();
      return;
    }
    message.on('data', collect);
    message.on('end', () => resolve(Buffer.concat(chunks)));
  });
}
