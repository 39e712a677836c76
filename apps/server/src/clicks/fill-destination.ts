import { encodeFormText } from '@trackside/core';

/** What a destination URL can ask for, by macro name. */
export type DestinationValues = Readonly<Record<string, string | null>>;

const macro = /\{(transaction_id|offer_id|affiliate_id|sub[1-5]|external_transaction_id)\}/gu;

/** Scheme and authority of a URL: what decides where a browser goes. */
const origin = /^https?:\/\/[^/?#\\]*/iu;

/**
 * Fills the macros of an offer's destination with percent-encoded values. Those of scheme and host
 * stay as they are: a visitor's parameter must never decide where the redirect goes.
 */
export function fillDestination(destination: string, values: DestinationValues): string {
  const start = origin.exec(destination)?.[0].length ?? 0;
  const filled = destination
    .slice(start)
    .replace(macro, (_whole, name: string) => encodeFormText((values[name] ?? '').toWellFormed()));
  return headerSafe(destination.slice(0, start) + filled);
}

/** A Location header holds visible ASCII only. */
function headerSafe(url: string): string {
  return url.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}
