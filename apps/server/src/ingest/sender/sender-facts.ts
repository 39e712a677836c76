import type { PostbackFacts } from '@trackside/core';
import type { OfferSettings } from '../settings/settings.ts';
import type { KeptSender, Sender } from './sender.ts';
import { isSignatureValid } from './signed-request.ts';

type SenderFacts = Pick<PostbackFacts, 'senderAllowed' | 'signatureValid'>;

/** What row 7 looks at. Nothing is said of what the offer does not check. */
export function senderFacts(
  offer: Pick<OfferSettings, 'allows' | 'signingSecret'> | null,
  sender: Sender | KeptSender,
  receivedAt: number,
): SenderFacts {
  if (offer === null || (offer.allows === null && offer.signingSecret === null)) return {};
  return {
    senderAllowed: isAllowed(offer, sender),
    signatureValid: isSigned(offer, sender, receivedAt),
  };
}

/** An address that was turned away is judged by the ranges of today: adding it mends the cause. */
function isAllowed(
  { allows }: Pick<OfferSettings, 'allows'>,
  sender: Sender | KeptSender,
): boolean | undefined {
  if (allows === null) return undefined;
  if ('address' in sender) return allows(sender.address);
  return sender.turnedAway === null ? undefined : allows(sender.turnedAway);
}

/** Of a signature only the outcome is kept: its bytes are gone, and its time is over. */
function isSigned(
  { signingSecret: secret }: Pick<OfferSettings, 'signingSecret'>,
  sender: Sender | KeptSender,
  receivedAt: number,
): boolean | undefined {
  if (secret === null) return undefined;
  if ('address' in sender) return isSignatureValid(sender.signed, { secret, receivedAt });
  return sender.signatureValid ?? undefined;
}
