/** Characters above U+00FF are sent as UTF-8, all others as one byte. */
export function bytesOf(text: string): Buffer {
  let latin1 = true;
  for (let at = 0; at < text.length && latin1; at += 1) latin1 = text.charCodeAt(at) <= 0xff;
  if (latin1) return Buffer.from(text, 'latin1');
  return Buffer.concat(
    [...text].map((one) => Buffer.from(one, one.charCodeAt(0) > 0xff ? 'utf8' : 'latin1')),
  );
}

/** Writes bytes as a query's text, as `multipart/form-data` is read. */
export function percentEncoded(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(
      /[^A-Za-z0-9\-._~]/g,
      (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    );
}

/** The same query as HTTP carries it: bytes that are no ASCII are percent-encoded, whatever they are. */
export function carriedByHttp(query: string): string {
  return bytesOf(query)
    .toString('latin1')
    .replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`);
}
