import type { PlatformProfile } from '../platform-profile.ts';

/** Which of a platform's roles can fill one of our parameters, the best first. */
const rolesByParameter: ReadonlyMap<string, readonly string[]> = new Map([
  ['event_name', ['eventName']],
  ['sale_amount', ['saleAmount', 'amount', 'revenue']],
  ['currency', ['saleCurrency', 'currency']],
  ['order_id', ['orderId', 'transactionId', 'conversionId']],
  ['payout', ['payout']],
  ['status', ['status']],
  ['event_time', ['eventTime', 'timestamp']],
  ['ip', ['ip']],
  ['user_agent', ['userAgent']],
  ['country', ['country']],
  ['idfa', ['idfa']],
  ['gaid', ['gaid']],
]);

/** A role that is known to have no macro here ends the search: the next would say something else. */
function firstKnown(profile: PlatformProfile, roles: readonly string[]): string | null {
  const role = roles.find((candidate) => profile.sends[candidate] !== undefined);
  return role === undefined ? null : (profile.sends[role]?.macro ?? null);
}

/**
 * The macro by which a platform fills one of our parameters, in the platform's spelling; null where
 * the catalogue knows none. Never a guess, and never for `transaction_id`: see `clickIdSlot`.
 * Rule: contract, "Postback URLs" (mapped parameters take the platform's macros).
 *
 * @example
 * suggestedMacro(platformById('affise'), 'sale_amount') // => '{order_sum}'
 */
export function suggestedMacro(
  profile: PlatformProfile | null,
  parameterName: string,
): string | null {
  if (profile === null) return null;
  const own = profile.suggestedRoles?.[parameterName];
  if (own === null) return null;
  const roles = own === undefined ? rolesByParameter.get(parameterName) : [own];
  return firstKnown(profile, roles ?? []);
}
