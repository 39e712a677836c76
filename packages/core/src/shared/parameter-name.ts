import { ownParameters, reservedParameters, type ReservedParameter } from './parameters.ts';
import { decodeLeniently } from './percent-encoding.ts';

const escapedAmpersands = /^(?:amp;)+/;

/**
 * Repairs the two damages that HTML does to the names in a copied URL: a leading `amp;` is dropped
 * (however often it was escaped), `¤cy` is `currency`. Rule: contract, section 3.
 *
 * @example
 * repairedName('amp;event_id') // => 'event_id'
 */
export function repairedName(name: string): string {
  const unescaped = name.replace(escapedAmpersands, '');
  return unescaped === '¤cy' ? 'currency' : unescaped;
}

/** As most names are spelled: nothing to be decoded, no case, and no separator but one. */
const plainName = /^[a-z0-9_]*$/;

/** Controls count as zero-width: nobody sees them in a URL either. */
const unseen = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}_.-]/gu;

function withoutTrailingBrackets(name: string): string {
  let rest = name;
  while (rest.endsWith(']')) {
    const open = rest.lastIndexOf('[');
    if (open === -1) break;
    rest = rest.slice(0, open);
  }
  return rest;
}

/**
 * Removes from a name what row 2 looks through: case, white space, zero-width characters, `_`, `-`, `.`
 * and a trailing `[…]`.
 *
 * @example
 * foldedName('Event-ID[]') // => 'eventid'
 */
export function foldedName(name: string): string {
  if (plainName.test(name)) return name.replaceAll('_', '');
  // Upper case first: it also folds letters such as the long s.
  return withoutTrailingBrackets(name.toUpperCase().toLowerCase().replace(unseen, ''));
}

const reservedByFold: ReadonlyMap<string, ReservedParameter> = new Map(
  reservedParameters.map((name) => [foldedName(name), name]),
);

/**
 * Gives the reserved name that a repaired name is or would be taken for; null for every other.
 *
 * @example
 * reservedMeant('Event-ID[]') // => 'event_id'
 */
export function reservedMeant(name: string): ReservedParameter | null {
  return reservedByFold.get(foldedName(name)) ?? null;
}

/** Tells whether a repaired name is almost one of the four that must not be misspelled (row 2). */
export function isMisnamed(name: string): boolean {
  if (ownParameters.has(name)) return false;
  const meant = reservedMeant(name);
  return meant !== null && meant !== name;
}

const tokenFold = /^(?:amp)*secure$/i;

/**
 * Tells whether a token may stand under this name, in whatever spelling: `Secure`, `secure[]`,
 * `data[secure]`, `AMP;secure`, encoded twice. Wider than row 2, since it guards what is stored.
 *
 * @example
 * mayCarryToken('data[Secure]') // => true
 */
export function mayCarryToken(name: string): boolean {
  if (ownParameters.has(name)) return name === 'secure';
  if (plainName.test(name)) return tokenFold.test(foldedName(name));
  return decodeLeniently(name)
    .toUpperCase()
    .split(/[[\]]/)
    .some((part) => tokenFold.test(part.replace(/[^A-Z0-9]/g, '')));
}
