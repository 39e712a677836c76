/** Why the server, or this browser in its place, refuses a call, as far as it is told in the user's language; all else comes in its own words. */
const refusalReasons = [
  'INPUT_INVALID',
  'OFFER_NOT_FOUND',
  'OFFER_ARCHIVED',
  'EVENT_NOT_FOUND',
  'NAME_TAKEN',
  'CURRENCY_FIXED',
  'POSTBACK_NOT_FOUND',
  'ALREADY_RECORDED',
  'CLICK_NOT_FOUND',
  'NOT_A_TEST',
  'OVERLOADED',
  'WEBHOOK_NOT_FOUND',
  'PLATFORM_UNKNOWN',
  'NOT_LOCAL',
  'TRACKER_MISSING',
  'EVENT_ID_TAKEN',
  'BROWSER_FULL',
  'NOT_KEPT',
  'RATE_LIMITED',
  'TOKEN_EXPIRED',
  'TOKEN_REVOKED',
  'ROLE_TOO_LOW',
  'TOKEN_NOT_FOUND',
  'TOKEN_NAME_TAKEN',
  'LAST_ADMIN',
  'INVITATION_NOT_FOUND',
  'AFFILIATE_NOT_FOUND',
  'AFFILIATE_EXISTS',
  'NOT_RECORDED',
  'ALREADY_REVERSED',
  'NOT_REVERSED',
  'EVENTS_DEPEND',
  'CONVERSION_REVERSED',
  'SHARE_NOT_FOUND',
  'SET_UP_CHANGED',
  'SENDERS_UNKNOWN',
] as const;

/** The reason, where there are words for it; null for any other. */
export function knownRefusal(reason: string | null): (typeof refusalReasons)[number] | null {
  return refusalReasons.find((known) => known === reason) ?? null;
}
