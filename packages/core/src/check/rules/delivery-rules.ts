import type { RuleEntry } from '../rule.ts';
import { findMethodMismatch } from './delivery/address/method-mismatch.ts';
import { findRedirectOnPostback } from './delivery/address/redirect-on-postback.ts';
import { findUrlTooLong } from './delivery/length/url-too-long.ts';
import { findValueTooLong } from './delivery/length/value-too-long.ts';
import { findClickTooOld } from './delivery/offer/click-too-old.ts';
import { findIpNotAllowed } from './delivery/offer/ip-not-allowed.ts';
import { findOfferPaused } from './delivery/offer/offer-paused.ts';
import { findGlobalForEvent } from './delivery/token/global-for-event.ts';
import { findSecretVisible } from './delivery/token/secret-visible.ts';
import { findTestValueLeft } from './delivery/value/test-value-left.ts';
import { findTimestampUnit } from './delivery/value/timestamp-unit.ts';
import { findUnencodedValue } from './delivery/value/unencoded-value.ts';
import { findValueDropped } from './delivery/value/value-dropped.ts';

/** What keeps a right postback from arriving, or from staying secret. */
export const deliveryRules = {
  OFFER_PAUSED: {
    severity: 'warning',
    cause: 'The offer is paused or archived, so its tracking links lead nowhere.',
    remedy: 'Restore the offer, or set up the URL of another one.',
    repairs: false,
    find: findOfferPaused,
  },
  IP_NOT_ALLOWED: {
    severity: 'warning',
    cause: 'The platform sends from addresses that the offer turns away.',
    remedy: 'Add the platform’s address ranges to those that the offer allows.',
    repairs: false,
    find: findIpNotAllowed,
  },
  CLICK_TOO_OLD: {
    severity: 'warning',
    cause: 'The dashboard still sends postbacks when the click is too old for the offer.',
    remedy: 'Shorten the dashboard’s window, or let the offer count older clicks.',
    repairs: false,
    find: findClickTooOld,
  },
  REDIRECT_ON_POSTBACK: {
    severity: 'warning',
    cause: 'The address redirects, and many platforms do not follow or drop the parameters.',
    remedy: 'Use the address that it leads to.',
    repairs: false,
    find: findRedirectOnPostback,
  },
  METHOD_MISMATCH: {
    severity: 'warning',
    cause: 'The dashboard calls the URL by an HTTP method that this address does not take.',
    remedy: 'Choose GET or POST in the dashboard; a pixel takes GET only.',
    repairs: false,
    find: findMethodMismatch,
  },
  SECRET_VISIBLE: {
    severity: 'warning',
    cause: 'The token stands in the tracking link, where everybody who clicks can read it.',
    remedy: 'Take it out of the link, and give the offer a new token.',
    repairs: false,
    find: findSecretVisible,
  },
  GLOBAL_FOR_EVENT: {
    severity: 'warning',
    cause:
      'A global URL names an event, and the platform’s global postbacks report conversions only.',
    remedy: 'Set up the offer’s own postback URL for the event.',
    repairs: false,
    find: findGlobalForEvent,
  },
  TEST_VALUE_LEFT: {
    severity: 'warning',
    cause: 'A value was left from a test, so every postback carries it.',
    remedy: 'Put the platform’s macro in its place.',
    repairs: false,
    find: findTestValueLeft,
  },
  VALUE_TOO_LONG: {
    severity: 'warning',
    cause: 'A value is longer than its parameter takes, so it is cut, dropped or refused.',
    remedy: 'Shorten the value, or use a parameter that takes more.',
    repairs: false,
    find: findValueTooLong,
  },
  URL_TOO_LONG: {
    severity: 'warning',
    cause: 'The URL has over 2,000 characters, and many platforms cut or refuse such a one.',
    remedy: 'Leave out parameters that nobody needs.',
    repairs: false,
    find: findUrlTooLong,
  },
  UNENCODED_VALUE: {
    severity: 'warning',
    cause: 'A value is not percent-encoded, so it can be changed, cut or dropped on its way.',
    remedy: 'Percent-encode the value, or use a macro that is filled in encoded.',
    repairs: true,
    find: findUnencodedValue,
  },
  TIMESTAMP_UNIT: {
    severity: 'warning',
    cause: 'The time’s macro counts in another unit than event_time is read in.',
    remedy: 'Use a macro of the right unit, or leave event_time out.',
    repairs: false,
    find: findTimestampUnit,
  },
  VALUE_DROPPED: {
    severity: 'info',
    cause:
      'The platform leaves a parameter out whose macro has no value, and something depends on this one.',
    remedy: 'See that the app always sends the value, or write it into the URL.',
    repairs: false,
    find: findValueDropped,
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
