import type { setUpSheet } from '@trackside/core';

import type { Account, Offer, OfferWithEvents } from '../api/api-types.ts';
import { eventIdOf } from '../postback-url/event-id.ts';
import type { UrlChoices } from '../storage/url-choices.ts';

type SetUpSheetOptions = Parameters<typeof setUpSheet>[0];
type Tokens = Pick<Offer, 'secure' | 'previousSecure'>;

interface SheetSituation {
  readonly account: Pick<Account, keyof Tokens | 'publicUrl' | 'words'>;
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
  const events = offer.events.filter((event) => event.archivedAt === null);
  return {
    offer: {
      name: offer.name,
      destinationUrl: offer.destinationUrl,
      events: events.map((event) => ({ ...event, id: eventIdOf(event) })),
    },
    base: account.publicUrl,
    ...(account.words === null || account.words === undefined ? {} : { words: account.words }),
    secure: choices.scope === 'offer' ? offer.secure : account.secure,
    otherTokens: owners.flatMap(({ secure, previousSecure }) =>
      previousSecure === null ? [secure] : [secure, previousSecure.token],
    ),
    ...(platformId === null ? {} : { platform: platformId }),
    ...(slot === null ? {} : { slot }),
    ...(eventNameMacro === null ? {} : { eventNameMacro }),
    naming: new Map(
      events.flatMap(({ id, name }) => {
        const by = choices.naming[id];
        return by === undefined ? [] : [[name, by] as const];
      }),
    ),
  };
}
