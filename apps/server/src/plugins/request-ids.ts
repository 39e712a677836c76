import type { RandomBytes } from '../ports/random-bytes.ts';

/**
 * Numbers the requests of this process. A few random letters before the number keep two starts apart.
 * What a sender calls its request is never taken: it could hold a token.
 */
export function createRequestIds(random: RandomBytes): () => string {
  const start = Buffer.from(random(6)).toString('base64url');
  let last = 0;
  return () => `${start}-${(last += 1)}`;
}
