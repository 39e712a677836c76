import type { Row } from './situation.ts';

/** Row 5. A replayed postback has no token any more, but the scope of the one that it came with. */
export const secureMissing: Row = ({ facts, secure }) =>
  facts.token === null && secure === null ? 'SECURE_MISSING' : null;

/** Row 6. */
export const secureInvalid: Row = ({ facts }) => (facts.token === null ? 'SECURE_INVALID' : null);

/** Row 7, its first half. */
export const ipNotAllowed: Row = ({ facts }) =>
  facts.senderAllowed === false ? 'IP_NOT_ALLOWED' : null;

/** Row 7, its second half. */
export const signatureInvalid: Row = ({ facts }) =>
  facts.signatureValid === false ? 'SIGNATURE_INVALID' : null;
