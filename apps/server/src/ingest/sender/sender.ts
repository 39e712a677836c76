import type { SignedRequest } from './signed-request.ts';

/** Who sent a postback that has just come: the address, and the signature where it bears one. */
export interface Sender {
  readonly address: string;
  readonly signed: SignedRequest | null;
}

/** What is known of a sender later on: only what spoke against it at receipt. */
export interface KeptSender {
  /** The address, where the offer did not allow it. */
  readonly turnedAway: string | null;
  /** What became of the signature; null where none was asked for. */
  readonly signatureValid: boolean | null;
}
