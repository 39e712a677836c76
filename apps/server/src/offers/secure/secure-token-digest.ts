import { hash } from 'node:crypto';

/** By what a postback URL's token is looked up. */
export function secureTokenDigest(token: string): string {
  return hash('sha256', token, 'hex');
}
