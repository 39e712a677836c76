import { bytesOf } from './bytes.ts';
import type { Draft } from './draft-request.ts';
import type { SeededRandom } from '../../chance/seeded-random.ts';

function chunksOf(random: SeededRandom, body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const piece = body.subarray(at, at + 1 + random.below(200));
    const size = piece.length.toString(16);
    const note = random.chance(0.05) ? ';note=1' : '';
    chunks.push(
      Buffer.from(`${random.chance(0.5) ? size : size.toUpperCase()}${note}\r\n`),
      piece,
      Buffer.from('\r\n'),
    );
    at += piece.length;
  }
  return Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')]);
}

function bodyHeaders({ body, method, chunked }: Draft): string[] {
  if (body === null) return method === 'POST' ? ['Content-Length: 0'] : [];
  const length = chunked
    ? 'Transfer-Encoding: chunked'
    : `Content-Length: ${String(body.bytes.length)}`;
  return [...(body.contentType === null ? [] : [`Content-Type: ${body.contentType}`]), length];
}

/** The target as it goes over the wire. */
export function targetOf({ path, query }: Draft): Buffer {
  return bytesOf(query === '' ? path : `${path}?${query}`);
}

/** Writes a draft down as the bytes of one complete request. */
export function writeRequest(random: SeededRandom, draft: Draft): Buffer {
  const lines = [...draft.headers, ...bodyHeaders(draft)].map((line) => `${line}\r\n`);
  const body = draft.body?.bytes ?? Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from(`${draft.method} `),
    targetOf(draft),
    Buffer.from(` HTTP/${draft.version}\r\n${lines.join('')}\r\n`, 'latin1'),
    draft.chunked ? chunksOf(random, body) : body,
  ]);
}
