import { createHash } from 'node:crypto';

/** By what a postback URL's token is looked up. */
export function secureTokenDigest(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
