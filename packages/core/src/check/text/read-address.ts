import type { Span } from '../../diagnostic/diagnostic.ts';

/** What stands before the query. A text without a scheme still has a host. */
export interface Address {
  /** As written, without `:`; null where there is none. */
  readonly scheme: string | null;
  /** What stands before the host: `https://`, `//`, or nothing. */
  readonly schemeSpan: Span;
  /** Without port and user name, lower-cased. */
  readonly host: string;
  readonly hostSpan: Span;
  /** null where none is written. */
  readonly port: string | null;
  readonly path: string;
}

const beforeHost = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?\/\//;
/** `https:/x`, `https//x`, `htps://x`: meant as a scheme. */
const mistypedScheme = /^(?:h?t{1,3}ps?|https?)(?:[:;]\/{0,3}|\/\/)(?=[^/\d])/i;
/** Browsers take `\` for a slash: before an `@` it ends the host, and no user name. */
const authority = /^((?:[^/?#@\\]*@)?)(\[[^\]/?#]*\]|[^:/?#]*)(?::([^/?#]*))?/;

/**
 * Reads scheme, host, port and path out of a text by its punctuation alone. The path ends at the first
 * `?` or `#`. Refuses nothing.
 */
export function readAddress(text: string): Address {
  const prefix = beforeHost.exec(text);
  const start = (prefix ?? mistypedScheme.exec(text))?.[0].length ?? 0;
  const found = authority.exec(text.slice(start));
  const whole = String(found?.[0]);
  const host = String(found?.[2]);
  const hostStart = start + String(found?.[1]).length;
  return {
    scheme: prefix?.[1] ?? null,
    schemeSpan: [0, start],
    host: host.toLowerCase(),
    hostSpan: [hostStart, hostStart + host.length],
    port: found?.[3] ?? null,
    path: text.slice(start + whole.length).replace(/[?#][^]*$/, ''),
  };
}
