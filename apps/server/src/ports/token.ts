import type { RandomBytes } from './random-bytes.ts';

/** A new secret of 192 random bits, URL-safe: 32 characters. */
export function makeToken(random: RandomBytes): string {
  return Buffer.from(random(24)).toString('base64url');
}
