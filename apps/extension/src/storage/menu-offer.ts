import * as z from 'zod/mini';

import { storedItem } from './stored-item.ts';

const menuOfferSchema = z.object({
  name: z.string(),
  /** The newest first. */
  events: z.array(z.object({ id: z.int(), name: z.string() })),
});

/** The offer worked with last, as far as a page's context menu names it: no address and no token. */
export type MenuOffer = z.infer<typeof menuOfferSchema>;

export const menuOfferItem = storedItem('local:menu-offer', z.nullable(menuOfferSchema), null);

const shownEvents = 5;

interface NamedOffer {
  readonly name: string;
  readonly events: readonly { readonly id: number; readonly name: string }[];
}

export function menuOfferOf(offer: NamedOffer): MenuOffer {
  return {
    name: offer.name,
    events: offer.events
      .map(({ id, name }) => ({ id, name }))
      .toSorted((a, b) => b.id - a.id)
      .slice(0, shownEvents),
  };
}
