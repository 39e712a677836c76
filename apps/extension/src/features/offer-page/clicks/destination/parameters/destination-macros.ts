import type { LinkRole } from '@trackside/core';

/** What a click fills into an offer's destination (contract, section 4). */
export const destinationMacros = [
  '{transaction_id}',
  '{affiliate_id}',
  '{sub1}',
  '{sub2}',
  '{sub3}',
  '{sub4}',
  '{sub5}',
  '{external_transaction_id}',
  '{offer_id}',
] as const;

export type DestinationMacro = (typeof destinationMacros)[number];

/** The macro that a text is; null for any other text. */
export function destinationMacro(text: string): DestinationMacro | null {
  return destinationMacros.find((macro) => macro === text) ?? null;
}

/** What we can put into a parameter for what it is for; null where it is the advertiser's own affair. */
export function macroForRole(role: LinkRole | null): DestinationMacro | null {
  switch (role) {
    case 'click-id':
      return '{transaction_id}';
    case 'publisher':
      return '{affiliate_id}';
    case 'sub-publisher':
      return '{sub1}';
    default:
      return null;
  }
}
