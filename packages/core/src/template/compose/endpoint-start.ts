import type { TrackerWords } from '../tracker-words.ts';

/**
 * What stands before a postback URL's first parameter: our own base with `/?`, or with `words` another
 * tracker's endpoint as it is, its own parameters included. Refuses nothing.
 *
 * @example
 * endpointStart('https://t.example/x?nid=7', undefined) // => 'https://t.example/x?nid=7/?'
 */
export function endpointStart(base: string, words: TrackerWords | undefined): string {
  if (words === undefined) return `${withoutSlashAtEnd(base)}/?`;
  if (base.includes('?')) return /[?&]$/.test(base) ? base : `${base}&`;
  return /^[a-z]+:\/\/[^/]*$/i.test(base) ? `${base}/?` : `${base}?`;
}

function withoutSlashAtEnd(base: string): string {
  let end = base.length;
  while (base.charAt(end - 1) === '/') end -= 1;
  return base.slice(0, end);
}
