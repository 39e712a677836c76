import type { PlatformProfile } from '../../template/platform-profile.ts';
import {
  namedParameters,
  type NamedParameter,
  type TrackerWords,
} from '../../template/tracker-words.ts';

/** Under which roles the catalogue lists what a platform takes; an amount earned is no sale's amount. */
const rolesOf: Readonly<Record<NamedParameter, readonly string[]>> = {
  secure: ['secret'],
  transaction_id: ['clickId'],
  event_id: ['eventId'],
  event_name: ['eventName'],
  sale_amount: ['saleAmount', 'amount'],
  payout: ['payout', 'revenue'],
  currency: ['currency'],
  order_id: ['orderId', 'transactionId'],
  status: ['status'],
};

/** The name that is usual: sources list it first, and others that do the same behind it. */
function usualName(parameter: string): string {
  return parameter.replace(/(?: \| |, | \().*$/, '');
}

/** By what it writes its own click's id; where that role gives back another's, it is none. */
function ownClickMacro(profile: PlatformProfile | null): string | null {
  if (profile?.clickIdEcho?.role === 'clickId') return null;
  return profile?.sends['clickId']?.macro ?? null;
}

/**
 * How a platform calls what we know by our own names, as far as the catalogue knows what it takes when
 * it is called; null stands for unknown, never for a guess. Without a profile nothing is known.
 *
 * @example
 * trackerWordsOf(platformById('everflow')).secure // => 'verification_token'
 */
export function trackerWordsOf(profile: PlatformProfile | null): TrackerWords {
  const taken = profile?.receives ?? {};
  const word = (name: NamedParameter): string | null => {
    const known = rolesOf[name].flatMap((role) => taken[role] ?? [])[0];
    return known === undefined ? null : usualName(known.parameter);
  };
  return {
    secure: word('secure'),
    transaction_id: word('transaction_id'),
    event_id: word('event_id'),
    event_name: word('event_name'),
    sale_amount: word('sale_amount'),
    payout: word('payout'),
    currency: word('currency'),
    order_id: word('order_id'),
    status: word('status'),
    clickMacro: ownClickMacro(profile),
  };
}

/**
 * Whether another tracker can be told postbacks by these names: whose click it was, and which event.
 *
 * @example
 * tellsEvents(trackerWordsOf(platformById('tune'))) // => false
 */
export function tellsEvents(words: TrackerWords): boolean {
  return words.transaction_id !== null && (words.event_id ?? words.event_name) !== null;
}

/**
 * The platforms whose own names the catalogue knows well enough to be chosen as one's tracker.
 *
 * @example
 * knownTrackers(platforms).some(({ id }) => id === 'appsflyer') // => false
 */
export function knownTrackers(profiles: readonly PlatformProfile[]): readonly PlatformProfile[] {
  return profiles.filter((profile) => trackerWordsOf(profile).transaction_id !== null);
}

/**
 * The names that two of our parameters share: no tracker could tell them apart.
 *
 * @example
 * sharedWords({ ...trackerWordsOf(null), event_id: 'goal', event_name: 'goal' }) // => ['event_id', 'event_name']
 */
export function sharedWords(words: TrackerWords): readonly NamedParameter[] {
  return namedParameters.filter((name) =>
    namedParameters.some(
      (other) => other !== name && words[name] !== null && words[name] === words[other],
    ),
  );
}
