import { createHmac } from 'node:crypto';

/** What is stored of an access token, and by what it is looked up. */
export function accessTokenDigest(key: Uint8Array, token: string): string {
  return createHmac('sha256', key).update(token, 'utf8').digest('hex');
}
