import { tokenHint } from '@trackside/core';
import type { OfferView } from './offers-service.ts';

/** An offer as a viewer may see it: its tokens can be recognised and not used. */
export function withoutSecrets<View extends Pick<OfferView, 'secure' | 'previousSecure'>>(
  offer: View,
): View {
  const { secure, previousSecure } = offer;
  return {
    ...offer,
    secure: tokenHint(secure),
    previousSecure: previousSecure && {
      ...previousSecure,
      token: tokenHint(previousSecure.token),
    },
  };
}
