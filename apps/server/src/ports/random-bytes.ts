import { randomBytes } from 'node:crypto';

/** That many bytes that nobody can guess. */
export type RandomBytes = (size: number) => Uint8Array;

export const secureRandomBytes: RandomBytes = (size) => randomBytes(size);
