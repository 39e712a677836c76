import type { RuleEntry } from '../rule.ts';
import { findFragmentEatsQuery } from './address/fragment-eats-query.ts';
import { findHostWrong } from './address/host-wrong.ts';
import { findScheme } from './address/scheme.ts';
import { findClickIdMissing } from './click-id/click-id-missing.ts';
import { findClickIdPairMismatch } from './click-id/click-id-pair-mismatch.ts';
import { findWrongValueInClickParam } from './click-id/wrong-value-in-click-param.ts';
import { findEventBeforeConversion } from './event/event-before-conversion.ts';
import { findEventCaseOrSpace } from './event/event-case-or-space.ts';
import { findEventMismatch } from './event/event-mismatch.ts';
import { findEventNotFound } from './event/event-not-found.ts';
import { findEventParamMissing } from './event/event-param-missing.ts';
import { findMacroCase } from './macro/macro-case.ts';
import { findNetworkNameNotReplaced } from './macro/network-name-not-replaced.ts';
import { findUnknownMacro } from './macro/unknown-macro.ts';
import { findWrongContext } from './macro/wrong-context.ts';
import { findWrongDialect } from './macro/wrong-dialect.ts';
import { findDuplicateParameter } from './parameter/duplicate-parameter.ts';
import { findMacroLiteralName } from './parameter/macro-literal-name.ts';
import { findPlaceholderLeft } from './parameter/placeholder-left.ts';
import { findSecureMissing } from './secure/secure-missing.ts';
import { findSecureWrong } from './secure/secure-wrong.ts';
import { findDoubleQuestionMarkRule } from './text/double-question-mark.ts';
import { findEncodedTemplateRule } from './text/encoded-template.ts';
import { findEntityDamageRule } from './text/entity-damage.ts';
import { findSpaceOrControl } from './text/space-or-control.ts';
import { findUnbalancedMacro } from './text/unbalanced-macro.ts';

/** What breaks attribution: without it nothing is counted, or it is counted for somebody else. */
export const attributionRules = {
  ENCODED_TEMPLATE: {
    severity: 'error',
    cause:
      'The whole URL, or a macro in it, is percent-encoded, so the platform does not see its macros.',
    remedy: 'Paste the URL as plain text, with the macros in the platform’s own spelling.',
    repairs: true,
    inOriginal: true,
    find: findEncodedTemplateRule,
  },
  ENTITY_DAMAGE: {
    severity: 'error',
    cause:
      'HTML took the beginning of a parameter for a character reference: &currency became ¤cy.',
    remedy: 'Put the parameter’s name back, and copy URLs from a text field.',
    repairs: true,
    inOriginal: true,
    find: findEntityDamageRule,
  },
  DOUBLE_QUESTION_MARK: {
    severity: 'error',
    cause: 'A second “?” starts parameters, so they become part of the value before it.',
    remedy: 'Write “&” between parameters.',
    repairs: true,
    inOriginal: true,
    find: findDoubleQuestionMarkRule,
  },
  SPACE_OR_CONTROL: {
    severity: 'error',
    cause: 'The URL holds spaces, line breaks, invisible characters or smart quotes.',
    remedy: 'Remove them; a space inside a value is written %20.',
    repairs: true,
    inOriginal: true,
    find: findSpaceOrControl,
  },
  DUPLICATE_PARAMETER: {
    severity: 'error',
    cause: 'The same parameter stands twice, perhaps in another case.',
    remedy: 'Keep it once, with the right value.',
    repairs: true,
    find: findDuplicateParameter,
  },
  SCHEME: {
    severity: 'error',
    cause: 'The URL does not begin with https://.',
    remedy: 'Begin it with https://.',
    repairs: true,
    find: findScheme,
  },
  HOST_WRONG: {
    severity: 'error',
    cause: 'The URL does not lead to the address where this offer’s postbacks are received.',
    remedy: 'Use the base of the offer’s postback URL; it must be reachable from the Internet.',
    repairs: true,
    find: findHostWrong,
  },
  FRAGMENT_EATS_QUERY: {
    severity: 'error',
    cause: 'A raw “#” begins a fragment, and everything after it is never sent.',
    remedy: 'Remove the “#”, or write %23 where it belongs to a value.',
    repairs: false,
    find: findFragmentEatsQuery,
  },
  UNBALANCED_MACRO: {
    severity: 'error',
    cause: 'A macro is opened and not closed, or closed and not opened.',
    remedy: 'Complete its brackets.',
    repairs: false,
    find: findUnbalancedMacro,
  },
  PLACEHOLDER_LEFT: {
    severity: 'error',
    cause: 'A placeholder such as REPLACE was left in.',
    remedy: 'Put the platform’s macro, or the right value, in its place.',
    repairs: true,
    find: findPlaceholderLeft,
  },
  MACRO_LITERAL_NAME: {
    severity: 'error',
    cause:
      'A value is the name of a macro without its brackets, so every postback carries the same word.',
    remedy: 'Write the macro as the platform does, with its brackets.',
    repairs: false,
    find: findMacroLiteralName,
  },
  NETWORK_NAME_NOT_REPLACED: {
    severity: 'error',
    cause: 'A macro still holds the sample words “Network Name”.',
    remedy: 'Write the network’s exact name as it is integrated on the platform.',
    repairs: false,
    find: findNetworkNameNotReplaced,
  },
  SECURE_MISSING: {
    severity: 'error',
    cause: 'The URL carries no token, so its postbacks are refused.',
    remedy: 'Add secure with the offer’s token.',
    repairs: true,
    find: findSecureMissing,
  },
  SECURE_WRONG: {
    severity: 'error',
    cause: 'The token is another offer’s, unknown, or was ended by a rotation.',
    remedy: 'Use the offer’s current token.',
    repairs: true,
    find: findSecureWrong,
  },
  CLICK_ID_MISSING: {
    severity: 'error',
    cause: 'No parameter carries the click id, so nothing can be attributed.',
    remedy: 'Add transaction_id with the macro that returns the tracking link’s click id.',
    repairs: false,
    find: findClickIdMissing,
  },
  WRONG_CONTEXT: {
    severity: 'error',
    cause:
      'A macro stands in a postback that is filled in tracking links only, or the other way round.',
    remedy: 'Use a macro that is filled in this kind of URL.',
    repairs: false,
    find: findWrongContext,
  },
  WRONG_DIALECT: {
    severity: 'error',
    cause: 'A macro is written as another platform writes its macros.',
    remedy: 'Write it as this platform does.',
    repairs: true,
    find: findWrongDialect,
  },
  MACRO_CASE: {
    severity: 'error',
    cause: 'A macro differs from the platform’s only in upper and lower case.',
    remedy: 'Write it exactly as the platform does.',
    repairs: true,
    find: findMacroCase,
  },
  UNKNOWN_MACRO: {
    severity: 'error',
    cause: 'A macro is not among those that are known of the platform.',
    remedy: 'Use the nearest one, or check it against the platform’s own list.',
    repairs: true,
    find: findUnknownMacro,
  },
  WRONG_VALUE_IN_CLICK_PARAM: {
    severity: 'error',
    cause:
      'The click id’s place holds a macro of something else, such as an order id or a device id.',
    remedy: 'Use the macro that returns the tracking link’s click id.',
    repairs: false,
    find: findWrongValueInClickParam,
  },
  CLICK_ID_PAIR_MISMATCH: {
    severity: 'error',
    cause: 'The tracking link puts the click id into one slot, and the postback returns another.',
    remedy: 'Use the same slot in both.',
    repairs: true,
    find: findClickIdPairMismatch,
  },
  EVENT_CASE_OR_SPACE: {
    severity: 'error',
    cause:
      'The event’s name differs from an event only in case, spaces, Unicode form or look-alike letters.',
    remedy: 'Write the name exactly as the event has it.',
    repairs: true,
    find: findEventCaseOrSpace,
  },
  EVENT_MISMATCH: {
    severity: 'error',
    cause: 'The event’s id and name belong to different events.',
    remedy: 'Use the id and the name of one event, or one of the two alone.',
    repairs: false,
    find: findEventMismatch,
  },
  EVENT_NOT_FOUND: {
    severity: 'error',
    cause: 'No event of this offer has this id or name.',
    remedy: 'Create the event, or use the id or name of one that exists.',
    repairs: false,
    find: findEventNotFound,
  },
  EVENT_PARAM_MISSING: {
    severity: 'error',
    cause: 'The URL means an event, but has neither event_id nor event_name with a value.',
    remedy: 'Add event_id or event_name.',
    repairs: false,
    find: findEventParamMissing,
  },
  EVENT_BEFORE_CONVERSION: {
    severity: 'warning',
    cause: 'An event postback is set up where no conversion postback is, so every event is held.',
    remedy: 'Set up the offer postback URL for the first goal too.',
    repairs: false,
    find: findEventBeforeConversion,
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
