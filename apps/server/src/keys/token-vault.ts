import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { createFastHmac } from './fast-hmac.ts';

/** What a sealed secret is for: one that was sealed for one end opens for no other. */
export type SecretKind = 'secure-token' | 'signing-secret' | 'webhook-secret';

/** Keeps secrets that people must be able to read again, and finds tokens without reading them. */
export interface TokenVault {
  /** The secret as it is stored: AES-256-GCM, another text every time. */
  seal(kind: SecretKind, secret: string): string;
  /** The secret again. Throws where it was sealed under another key, or changed since. */
  open(kind: SecretKind, sealed: string): string;
  /** By what a token is looked up: HMAC-SHA-256 in hex. */
  digest(token: string): string;
  /** Tells this key from another one without telling what it is. */
  readonly fingerprint: string;
  /** Whether a stored fingerprint is this key's. */
  isMine(fingerprint: string): boolean;
}

const version = 'v1.';
const cipher = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** A vault under this key. For each use it makes a key of its own out of it (HKDF). */
export function createTokenVault(key: Uint8Array): TokenVault {
  const keyFor = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', key, '', `trackside ${use}`, 32));
  const sealing = keyFor('sealing');
  const digest = createFastHmac(keyFor('finding'));
  const fingerprint = createHmac('sha256', keyFor('fingerprint')).digest('hex');
  return {
    seal: (kind, secret) => {
      const nonce = randomBytes(nonceLength);
      const seal = createCipheriv(cipher, sealing, nonce).setAAD(Buffer.from(kind));
      const text = Buffer.concat([seal.update(secret, 'utf8'), seal.final()]);
      return version + Buffer.concat([nonce, seal.getAuthTag(), text]).toString('base64url');
    },
    open: (kind, sealed) => {
      if (!sealed.startsWith(version)) throw new Error('A secret is not sealed');
      const bytes = Buffer.from(sealed.slice(version.length), 'base64url');
      const opening = createDecipheriv(cipher, sealing, bytes.subarray(0, nonceLength), {
        authTagLength: tagLength,
      })
        .setAAD(Buffer.from(kind))
        .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
      const text = opening.update(bytes.subarray(nonceLength + tagLength));
      return Buffer.concat([text, opening.final()]).toString('utf8');
    },
    digest,
    fingerprint,
    isMine: (stored) =>
      stored.length === fingerprint.length &&
      timingSafeEqual(Buffer.from(stored), Buffer.from(fingerprint)),
  };
}
