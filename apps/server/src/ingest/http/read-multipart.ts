import { Busboy } from '@fastify/busboy';
import { percentEncodeBytes } from './percent-encode-bytes.ts';

export type MultipartReading =
  | { readonly kind: 'form'; readonly text: string }
  | { readonly kind: 'file' }
  | { readonly kind: 'unreadable' };

interface Field {
  readonly name: string;
  readonly chunks: Buffer[];
}

const plainEncodings = new Set(['7bit', '8bit', 'binary']);

/**
 * Reads `multipart/form-data` as the form text that says the same. Every part is taken as a stream
 * of bytes: the parser's own decoding of fields would replace invalid UTF-8 instead of reporting it.
 */
export function readMultipart(contentType: string, body: Buffer): Promise<MultipartReading> {
  return new Promise((resolve) => {
    const unreadable = () => resolve({ kind: 'unreadable' });
    const fields: Field[] = [];
    let hasFile = false;
    let parser;
    try {
      parser = new Busboy({ headers: { 'content-type': contentType }, isPartAFile: () => true });
    } catch {
      unreadable();
      return;
    }
    parser.on('file', (name: string | undefined, part, filename: string | undefined, encoding) => {
      if (filename !== undefined) hasFile = true;
      if (name === undefined || !plainEncodings.has(encoding)) unreadable();
      const field: Field = { name: name ?? '', chunks: [] };
      fields.push(field);
      part.on('data', (chunk: Buffer) => field.chunks.push(chunk));
      part.on('error', unreadable);
    });
    parser.on('error', unreadable);
    parser.on('finish', () =>
      resolve(hasFile ? { kind: 'file' } : { kind: 'form', text: formText(fields) }),
    );
    parser.end(body);
  });
}

function formText(fields: readonly Field[]): string {
  return fields
    .map(
      ({ name, chunks }) =>
        `${percentEncodeBytes(Buffer.from(name))}=${percentEncodeBytes(Buffer.concat(chunks))}`,
    )
    .join('&');
}
