import type { MappedParameter, PriceRule } from '@trackside/core';

interface OfferFacts {
  readonly currency: string;
  readonly destinationUrl: string;
  readonly revenue: PriceRule;
  readonly payout: PriceRule;
}

interface EventFacts {
  readonly name: string;
  readonly revenue: PriceRule;
  readonly payout: PriceRule;
  readonly allowMultiple: boolean;
  readonly parameters: readonly MappedParameter[];
}

/** `5`, `5.0` and `05.00` are one number; the types have to be the same. */
function samePrice(mine: PriceRule, theirs: PriceRule): boolean {
  if (mine.type === 'None' || theirs.type === 'None') return mine.type === theirs.type;
  return mine.type === theirs.type && plainNumber(mine.value) === plainNumber(theirs.value);
}

function plainNumber(value: string): string {
  const [whole = '', decimals = ''] = value.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${decimals.replace(/0+$/, '')}`;
}

function sameParameters(mine: EventFacts['parameters'], theirs: EventFacts['parameters']): boolean {
  return (
    mine.length === theirs.length &&
    mine.every(
      ({ name, macro }, at) =>
        name === theirs[at]?.name && (macro ?? '') === (theirs[at]?.macro ?? ''),
    )
  );
}

export type OfferDifference = keyof OfferFacts;
export type EventDifference = keyof EventFacts;

/** In what two offers of one name differ. */
export function offerDifferences(mine: OfferFacts, theirs: OfferFacts): OfferDifference[] {
  return [
    ...(mine.currency === theirs.currency ? [] : ['currency' as const]),
    ...(mine.destinationUrl === theirs.destinationUrl ? [] : ['destinationUrl' as const]),
    ...(samePrice(mine.revenue, theirs.revenue) ? [] : ['revenue' as const]),
    ...(samePrice(mine.payout, theirs.payout) ? [] : ['payout' as const]),
  ];
}

/** In what two events differ that have the same name or the same id. */
export function eventDifferences(mine: EventFacts, theirs: EventFacts): EventDifference[] {
  return [
    ...(mine.name === theirs.name ? [] : ['name' as const]),
    ...(samePrice(mine.revenue, theirs.revenue) ? [] : ['revenue' as const]),
    ...(samePrice(mine.payout, theirs.payout) ? [] : ['payout' as const]),
    ...(mine.allowMultiple === theirs.allowMultiple ? [] : ['allowMultiple' as const]),
    ...(sameParameters(mine.parameters, theirs.parameters) ? [] : ['parameters' as const]),
  ];
}
