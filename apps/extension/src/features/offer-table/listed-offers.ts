import { foundOffers, type PriceRule } from '@trackside/core';

import type { Offer } from '../../api/api-types.ts';
import type { OfferChoices, SortColumn } from './offer-choices.ts';

/** What the table needs to know of an offer. */
export type ListedOffer = Pick<
  Offer,
  'id' | 'name' | 'currency' | 'revenue' | 'payout' | 'archivedAt' | 'createdAt'
>;

interface Listing {
  readonly choices: OfferChoices;
  /** A part of the name or the id; with `#` before it the id alone. */
  readonly search: string;
  readonly favourites: readonly number[];
}

type Compare = (a: ListedOffer, b: ListedOffer) => number;

/** The offers that are looked for, in their order; equal ones by name and id. */
export function listedOffers<Item extends ListedOffer>(
  offers: readonly Item[],
  { choices, search, favourites }: Listing,
): Item[] {
  const { state, by, descending } = choices;
  const currency = chosenCurrency(offers, choices);
  const kept = offers.filter(
    (offer) =>
      (state === 'all' || (offer.archivedAt !== null) === (state === 'archived')) &&
      (currency === null || offer.currency === currency),
  );
  // By name and id already: sorting keeps that order among equals.
  const id = /^#(\d+)$/u.exec(search.trim())?.[1];
  const found =
    id === undefined ? foundOffers(kept, search) : kept.filter((offer) => String(offer.id) === id);
  const compare = comparing(by, new Set(favourites));
  const inOrder = found.toSorted((a, b) => (descending ? compare(b, a) : compare(a, b)));
  return by === 'name' && descending ? found.toReversed() : inOrder;
}

/** The currencies that there are, by their code. */
export function currenciesOf(offers: readonly Pick<ListedOffer, 'currency'>[]): string[] {
  return [...new Set(offers.map(({ currency }) => currency))].toSorted();
}

/** The currency that is chosen, as long as an offer has it. */
export function chosenCurrency(
  offers: readonly Pick<ListedOffer, 'currency'>[],
  { currency }: Pick<OfferChoices, 'currency'>,
): string | null {
  return offers.some((offer) => offer.currency === currency) ? currency : null;
}

function comparing(by: SortColumn, favourites: ReadonlySet<number>): Compare {
  const compares: Record<SortColumn, Compare> = {
    favourite: (a, b) => Number(favourites.has(b.id)) - Number(favourites.has(a.id)),
    name: () => 0,
    id: (a, b) => a.id - b.id,
    currency: (a, b) => compareTexts(a.currency, b.currency),
    revenue: (a, b) => comparePrices(a.revenue, b.revenue),
    payout: (a, b) => comparePrices(a.payout, b.payout),
    created: (a, b) => compareTexts(a.createdAt, b.createdAt),
    status: (a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null),
  };
  return compares[by];
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** None, then percentages, then amounts: what is of one kind by its value. */
function comparePrices(a: PriceRule, b: PriceRule): number {
  return kindOf(a) - kindOf(b) || valueOf(a) - valueOf(b);
}

function kindOf({ type }: PriceRule): number {
  return type === 'None' ? 0 : type === 'CPS' ? 1 : 2;
}

function valueOf(price: PriceRule): number {
  return price.type === 'None' ? 0 : Number(price.value);
}
