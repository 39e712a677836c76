import { findIosAppIdWithoutId } from './link/ios-app-id-without-id.ts';
import { findEventNotMapped } from './mapping/event-not-mapped.ts';
import { findMappedNameDiffers } from './mapping/mapped-name-differs.ts';
import { findCustomNameStartsWithAf } from './names/custom-name-starts-with-af.ts';
import { findNameIsAParameter } from './names/name-is-a-parameter.ts';
import { findNameOver100 } from './names/name-over-100.ts';
import { findNameOver45 } from './names/name-over-45.ts';
import { findNamesDifferOnlyByCase } from './names/names-differ-only-by-case.ts';
import type { PageRuleEntry } from './page-rule.ts';
import { findInAppPostbacksOff } from './settings/in-app-postbacks-off.ts';
import { findPartnerOff } from './settings/partner-off.ts';
import { findRevenueNotIncluded } from './settings/revenue-not-included.ts';
import { findUsersFromSurprising } from './settings/users-from-surprising.ts';
import { findWindowShort } from './settings/window-short.ts';

/** Every rule about a dashboard's page by its code. The order is the order of findings. */
export const pageRules = {
  PARTNER_OFF: {
    severity: 'error',
    cause: 'The partner is switched off on the page, so nothing is sent.',
    remedy: 'Switch the partner on and save the integration.',
    repairs: false,
    find: findPartnerOff,
  },
  IN_APP_POSTBACKS_OFF: {
    severity: 'error',
    cause: 'In-app event postbacks are switched off, so no event is sent.',
    remedy: 'Switch in-app event postbacks on and save the integration.',
    repairs: false,
    find: findInAppPostbacksOff,
  },
  IOS_APP_ID_WITHOUT_ID: {
    severity: 'error',
    cause: 'The tracking link names an app of the App Store by its number alone.',
    remedy: 'Write “id” before the number.',
    repairs: true,
    find: findIosAppIdWithoutId,
  },
  EVENT_NOT_MAPPED: {
    severity: 'error',
    cause: 'An event has no row in the mapping table, or a row that is only half filled in.',
    remedy: 'Add its row, with both names, and save the integration.',
    repairs: false,
    find: findEventNotMapped,
  },
  MAPPED_NAME_DIFFERS: {
    severity: 'error',
    cause: 'A mapped name is almost that of an event here, and only the exact name counts.',
    remedy: 'Write the same name in both places.',
    repairs: false,
    find: findMappedNameDiffers,
  },
  NAME_IS_A_PARAMETER: {
    severity: 'error',
    cause: 'A parameter that events carry is mapped as if it were an event.',
    remedy: 'Map the event that carries it.',
    repairs: false,
    find: findNameIsAParameter,
  },
  NAME_OVER_100: {
    severity: 'error',
    cause: 'An event’s name is longer than the platform takes.',
    remedy: 'Have the app send a shorter name.',
    repairs: false,
    find: findNameOver100,
  },
  REVENUE_NOT_INCLUDED: {
    severity: 'error',
    cause: 'A percentage is paid for an event, but no revenue is sent with it.',
    remedy: 'Choose to include values and revenue in the event’s row.',
    repairs: false,
    find: findRevenueNotIncluded,
  },
  USERS_FROM_SURPRISING: {
    severity: 'warning',
    cause: 'Postbacks are also sent for users of other sources, who have no click here.',
    remedy: 'Choose the users of this partner only.',
    repairs: false,
    find: findUsersFromSurprising,
  },
  WINDOW_SHORT: {
    severity: 'warning',
    cause: 'The postback window is shorter than 30 days, so later events are not sent.',
    remedy: 'Lengthen the in-app event postback window.',
    repairs: false,
    find: findWindowShort,
  },
  NAMES_DIFFER_ONLY_BY_CASE: {
    severity: 'warning',
    cause: 'Two names differ in upper and lower case alone.',
    remedy: 'Keep one spelling everywhere.',
    repairs: false,
    find: findNamesDifferOnlyByCase,
  },
  CUSTOM_NAME_STARTS_WITH_AF: {
    severity: 'warning',
    cause: 'An event of the app’s own has a prefix that the platform reserves for its events.',
    remedy: 'Use the predefined event, or a name without the prefix.',
    repairs: false,
    find: findCustomNameStartsWithAf,
  },
  NAME_OVER_45: {
    severity: 'warning',
    cause: 'An event’s name is so long that the dashboard’s own lists leave it out.',
    remedy: 'Have the app send a shorter name.',
    repairs: false,
    find: findNameOver45,
  },
} as const satisfies Readonly<Record<string, PageRuleEntry>>;

export type PageCode = keyof typeof pageRules;
