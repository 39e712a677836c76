/** What every tracker has a name of its own for, by the names that ours has. */
export const namedParameters = [
  'secure',
  'transaction_id',
  'event_id',
  'event_name',
  'sale_amount',
  'payout',
  'currency',
  'order_id',
  'status',
] as const;

export type NamedParameter = (typeof namedParameters)[number];

/** How another tracker calls them; null where it has none, or none is known. */
export interface TrackerWords extends Readonly<Record<NamedParameter, string | null>> {
  /** The macro that it fills in with a click's id in an offer's link. */
  readonly clickMacro: string | null;
}

/**
 * Whether a name of ours is one that every tracker has its own for.
 *
 * @example
 * isNamedParameter('country') // => false
 */
export function isNamedParameter(name: string): name is NamedParameter {
  return namedParameters.some((known) => known === name);
}

/**
 * The name under which a tracker takes one of our parameters; null where it takes none such. A name
 * that is not in the list is every tracker's own, and without words the tracker is ours.
 *
 * @example
 * trackerWord('anything', undefined) // => 'anything'
 */
export function trackerWord(name: string, words: TrackerWords | undefined): string | null {
  return words === undefined || !isNamedParameter(name) ? name : words[name];
}
