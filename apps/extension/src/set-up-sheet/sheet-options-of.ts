import type { setUpSheet } from '@trackside/core';

import type { Offer, OfferWithEvents } from '../api/api-types.ts';
import type { UrlChoices } from '../storage/url-choices.ts';

type SetUpSheetOptions = Parameters<typeof setUpSheet>[0];
type Tokens = Pick<Offer, 'secure' | 'previousSecure'>;

interface SheetSituation {
  readonly account: Tokens & { readonly publicUrl: string };
  /** Every offer that is known: none of their tokens is to be shown whole. */
  readonly others: readonly Tokens[];
  readonly platformId: string | null;
  readonly slot: string | null;
  readonly choices: UrlChoices;
  readonly eventNameMacro: string | null;
}

/** What the sheet needs to know: the URLs are those of the Postbacks screen, by the choices made there. */
export function sheetOptionsOf(
  offer: Pick<OfferWithEvents, 'name' | 'destinationUrl' | 'events'> & Tokens,
  { account, others, platformId, slot, choices, eventNameMacro }: SheetSituation,
): SetUpSheetOptions {
  const owners = [offer, account, ...others];
  return {
    offer: {
      name: offer.name,
      destinationUrl: offer.destinationUrl,
      events: offer.events.filter((event) => event.archivedAt === null),
    },
    base: account.publicUrl,
    secure: choices.scope === 'offer' ? offer.secure : account.secure,
    otherTokens: owners.flatMap(({ secure, previousSecure }) =>
      previousSecure === null ? [secure] : [secure, previousSecure.token],
    ),
    ...(platformId === null ? {} : { platform: platformId }),
    ...(slot === null ? {} : { slot }),
    ...(eventNameMacro === null ? {} : { eventNameMacro }),
    naming: choices.naming,
  };
}
