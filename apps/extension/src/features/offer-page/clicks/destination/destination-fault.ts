import { offerInput, type OfferInput } from '@trackside/core';

/** Why an offer cannot lead there, in core's words; undefined where it can. */
export function destinationFault(
  offer: Omit<OfferInput, 'destinationUrl'>,
  destinationUrl: string,
): string | undefined {
  const { name, currency, revenue, payout } = offer;
  const issues = offerInput.safeParse({ name, currency, revenue, payout, destinationUrl }).error
    ?.issues;
  return issues?.find(({ path }) => path[0] === 'destinationUrl')?.message;
}
