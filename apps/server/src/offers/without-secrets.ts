import { tokenHint } from '@trackside/core';
import type { OfferView } from './offers-service.ts';

/** An offer as a viewer may see it: its tokens can be recognised and not used. */
export function withoutSecrets<
  View extends Pick<OfferView, 'secure' | 'previousSecure' | 'signingSecret'>,
>(offer: View): View {
  const { secure, previousSecure, signingSecret } = offer;
  return {
    ...offer,
    secure: tokenHint(secure),
    signingSecret: signingSecret && tokenHint(signingSecret),
    previousSecure: previousSecure && {
      ...previousSecure,
      token: tokenHint(previousSecure.token),
    },
  };
}
