import { hash } from 'node:crypto';

const blockLength = 64;

/**
 * HMAC-SHA-256 (RFC 2104) of short texts under one key of at most 64 bytes, in hex. It is
 * `createHmac`'s result without what that sets up anew for every text, which every postback would pay
 * for: docs/decisions/tokens-at-rest.md has the figures.
 */
export function createFastHmac(key: Uint8Array): (text: string) => string {
  if (key.length > blockLength) throw new Error('The key is longer than a block');
  const padded = (byte: number): Buffer => {
    const block = Buffer.alloc(blockLength, byte);
    for (const [at, value] of key.entries()) block[at] = byte ^ value;
    return block;
  };
  const inner = padded(0x36);
  const outer = padded(0x5c);
  return (text) => {
    const first = hash('sha256', Buffer.concat([inner, Buffer.from(text, 'utf8')]), 'buffer');
    return hash('sha256', Buffer.concat([outer, first]), 'hex');
  };
}
