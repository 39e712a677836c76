interface FoundAffiliates {
  readonly items: readonly { readonly id: string; readonly name: string | null }[];
  readonly nextCursor: string | null;
}

/** What is known of a typed id; null until that can be said, or where nothing is typed. */
export type KnownAffiliate =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'seen' }
  | { readonly kind: 'unknown' }
  /** Another one's id differs from it in its case or a blank alone. */
  | { readonly kind: 'near'; readonly id: string };

/** Looks a typed id up among what was found for it. Ids count byte for byte. */
export function knownAffiliate(id: string, found: FoundAffiliates): KnownAffiliate | null {
  if (id === '') return null;
  const same = found.items.find((affiliate) => affiliate.id === id);
  if (same !== undefined) {
    return same.name === null ? { kind: 'seen' } : { kind: 'named', name: same.name };
  }
  const near = found.items.find((affiliate) => loose(affiliate.id) === loose(id));
  if (near !== undefined) return { kind: 'near', id: near.id };
  return found.nextCursor === null ? { kind: 'unknown' } : null;
}

function loose(id: string): string {
  return id.trim().toLowerCase();
}
