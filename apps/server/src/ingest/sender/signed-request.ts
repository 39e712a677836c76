import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The headers by which a sender signs. */
export const timestampHeader = 'trackside-timestamp';
export const signatureHeader = 'trackside-signature';

/** A signature as it came, and what it has to be the signature of. */
export interface SignedRequest {
  /** Seconds since the epoch, as text. */
  readonly timestamp: string;
  /** `v1=` and HMAC-SHA-256 in hex. */
  readonly signature: string;
  /** {@link signedText} in bytes. */
  readonly text: Uint8Array;
}

/** How far a sender's clock, and the way here, may be off: both ways, its end included. */
export const toleranceMs = 300_000;

/** What is signed: time, method, path with query and body as they are on the wire, a line each. */
export function signedText(
  request: { readonly timestamp: string; readonly method: string; readonly target: string },
  body: Uint8Array,
): Uint8Array {
  const head = `${request.timestamp}\n${request.method}\n${request.target}\n`;
  // Node hands the target over as Latin-1, one character a byte.
  return Buffer.concat([Buffer.from(head, 'latin1'), body]);
}

/** The signature of a request; null where it bears none, which most do not. */
export function readSigned(
  { headers, method = '', url = '' }: Pick<IncomingMessage, 'headers' | 'method' | 'url'>,
  body: Uint8Array,
): SignedRequest | null {
  const signature = headers[signatureHeader];
  const timestamp = headers[timestampHeader];
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return null;
  return { timestamp, signature, text: signedText({ timestamp, method, target: url }, body) };
}

/** The header's value for a text, under an offer's signing secret. */
export function signatureOf(secret: string, text: Uint8Array): string {
  return `v1=${createHmac('sha256', secret).update(text).digest('hex')}`;
}

/** Whether a signature is right, and of the time of receipt; one that is missing is not. */
export function isSignatureValid(
  signed: SignedRequest | null,
  { secret, receivedAt }: { readonly secret: string; readonly receivedAt: number },
): boolean {
  if (signed === null || !/^\d{1,12}$/u.test(signed.timestamp)) return false;
  if (Math.abs(Number(signed.timestamp) * 1000 - receivedAt) > toleranceMs) return false;
  const [given, right] = [signed.signature, signatureOf(secret, signed.text)].map((text) =>
    Buffer.from(text, 'latin1'),
  );
  return (
    given !== undefined &&
    right !== undefined &&
    given.length === right.length &&
    timingSafeEqual(given, right)
  );
}
