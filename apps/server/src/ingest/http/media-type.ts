export type BodyFormat = 'form' | 'multipart' | 'json';

const formats = new Map<string, BodyFormat>([
  ['application/x-www-form-urlencoded', 'form'],
  ['multipart/form-data', 'multipart'],
  ['application/json', 'json'],
]);

/** US-ASCII is a part of UTF-8; every other charset would need guessing. */
const charsets = new Set(['utf-8', 'utf8', 'us-ascii']);

const charsetParameter = /;\s*charset\s*=\s*"?([^";\s]*)/i;

/** What a `Content-Type` header says of a body; null when we do not read bodies of this kind. */
export function bodyFormat(contentType: string | undefined): BodyFormat | null {
  if (contentType === undefined) return null;
  const essence = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
  const charset = charsetParameter.exec(contentType)?.[1]?.toLowerCase();
  if (charset !== undefined && !charsets.has(charset)) return null;
  return formats.get(essence) ?? null;
}

/** Compressed bodies are not unpacked: a limit on bytes means nothing before a decompressor. */
export function isPlainBody(contentEncoding: string | undefined): boolean {
  return contentEncoding === undefined || contentEncoding.trim().toLowerCase() === 'identity';
}
