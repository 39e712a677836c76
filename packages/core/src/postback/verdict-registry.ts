import { transportVerdicts } from './transport-verdicts.ts';
import type { VerdictEntry } from './verdict-entry.ts';

/**
 * Every code that an answer of the endpoint can carry, in the contract's order (section 3,
 * "Verdicts" and "Others").
 */
export const verdictRegistry = {
  ENCODING_INVALID: {
    verdict: 'refused',
    httpStatus: 400,
    cause:
      'A parameter that decides is badly encoded, holds a control character, or the body cannot be read',
    remedy: 'send percent-encoded UTF-8 without control characters, or a flat JSON object',
    anchor: 'encoding_invalid',
  },
  PARAMETER_MISNAMED: {
    verdict: 'refused',
    httpStatus: 400,
    cause: 'A parameter is spelled almost like secure, transaction_id, event_id or event_name',
    remedy: 'spell its name exactly so, in lower case with the underscore and without brackets',
    anchor: 'parameter_misnamed',
  },
  PARAMETER_REPEATED: {
    verdict: 'refused',
    httpStatus: 400,
    cause: 'A parameter that decides stands more than once in query and body together',
    remedy: 'send it once',
    anchor: 'parameter_repeated',
  },
  PARAMETER_TOO_LONG: {
    verdict: 'refused',
    httpStatus: 400,
    cause: 'A parameter is over its limit, or there are more than 64 parameters',
    remedy:
      'shorten the value (transaction_id and order_id 255 bytes, event_name 100 characters) or send fewer parameters',
    anchor: 'parameter_too_long',
  },
  SECURE_MISSING: {
    verdict: 'refused',
    httpStatus: 401,
    cause: 'The secure token is missing',
    remedy: 'copy the postback URL anew, with its secure parameter',
    anchor: 'secure_missing',
  },
  SECURE_INVALID: {
    verdict: 'refused',
    httpStatus: 401,
    cause: 'The secure token is not valid here',
    remedy: 'copy the postback URL anew, since the token may have been replaced or cut off',
    anchor: 'secure_invalid',
  },
  IP_NOT_ALLOWED: {
    verdict: 'refused',
    httpStatus: 403,
    cause: "The sender's address is not on the offer's list",
    remedy: "add the address to the offer's allowed senders, or switch the check off",
    anchor: 'ip_not_allowed',
  },
  SIGNATURE_INVALID: {
    verdict: 'refused',
    httpStatus: 403,
    cause: 'The signature is missing, wrong or too old',
    remedy: "sign the postback with the offer's key and the present time, or switch the check off",
    anchor: 'signature_invalid',
  },
  TRANSACTION_ID_MISSING: {
    verdict: 'refused',
    httpStatus: 400,
    cause: 'The transaction_id is missing or empty',
    remedy:
      'put the macro that returns our click id into transaction_id, and pass the click id in the tracking link',
    anchor: 'transaction_id_missing',
  },
  PLACEHOLDER_LEFT: {
    verdict: 'refused',
    httpStatus: 400,
    cause:
      'The transaction_id, event_id or event_name is still a placeholder or a macro that was not filled in',
    remedy: "replace it by a macro that the sender's platform knows, or by the value itself",
    anchor: 'placeholder_left',
  },
  EVENT_ID_INVALID: {
    verdict: 'refused',
    httpStatus: 400,
    cause: 'The event_id is not a whole number from 1 up without leading zeros',
    remedy: "send the event's id as it stands in the event list, or use event_name",
    anchor: 'event_id_invalid',
  },
  TRANSACTION_UNKNOWN: {
    verdict: 'held',
    httpStatus: 202,
    cause: 'No click has this transaction_id',
    remedy:
      'check that the tracking link passes {transaction_id} in the slot whose macro the postback URL returns, then replay',
    anchor: 'transaction_unknown',
  },
  OFFER_MISMATCH: {
    verdict: 'held',
    httpStatus: 202,
    cause: "The token is one offer's, and the click is another offer's",
    remedy:
      "use the URL of the click's offer or the global one, or accept it as global when replaying",
    anchor: 'offer_mismatch',
  },
  STATUS_NOT_COUNTED: {
    verdict: 'held',
    httpStatus: 202,
    cause: 'The status is one that this offer does not count',
    remedy:
      "replay it with another status if it counts after all, or change the offer's list of statuses",
    anchor: 'status_not_counted',
  },
  EVENT_UNKNOWN: {
    verdict: 'held',
    httpStatus: 202,
    cause: 'The offer has no active event with this event_id or event_name, or both are empty',
    remedy: 'create the event under exactly this name or correct the postback URL, then replay',
    anchor: 'event_unknown',
  },
  EVENT_MISMATCH: {
    verdict: 'held',
    httpStatus: 202,
    cause: 'The event_id and the event_name belong to different events',
    remedy: 'correct one of the two in the postback URL, then replay',
    anchor: 'event_mismatch',
  },
  CONVERSION_REQUIRED: {
    verdict: 'held',
    httpStatus: 202,
    cause: 'The event came before its click had a conversion',
    remedy: 'send the conversion postback first, then replay the event',
    anchor: 'conversion_required',
  },
  CONVERSION_DUPLICATE: {
    verdict: 'duplicate',
    httpStatus: 200,
    cause: 'The click already has its conversion',
    remedy:
      'nothing needs to be done, but a further goal must name its event in event_id or event_name',
    anchor: 'conversion_duplicate',
  },
  EVENT_DUPLICATE: {
    verdict: 'duplicate',
    httpStatus: 200,
    cause: 'The click already has this event, or this order_id of it',
    remedy:
      'nothing needs to be done, but an event that may repeat needs "allow multiple" and an order_id of its own each time',
    anchor: 'event_duplicate',
  },
  AMOUNT_REQUIRED: {
    verdict: 'held',
    httpStatus: 202,
    cause: 'Revenue or payout is a percentage, and sale_amount is missing',
    remedy: "map sale_amount to the macro of the sale's value, or replay with the amount",
    anchor: 'amount_required',
  },
  AMOUNT_INVALID: {
    verdict: 'held',
    httpStatus: 202,
    cause: 'Revenue or payout is a percentage, and sale_amount is no plain decimal number',
    remedy:
      'send digits with a point before the decimals, such as 12.34, or replay with the amount so written',
    anchor: 'amount_invalid',
  },
  CURRENCY_INVALID: {
    verdict: 'held',
    httpStatus: 202,
    cause: 'Revenue or payout is a percentage, and currency is no ISO 4217 code in upper case',
    remedy: 'send a code such as USD, or replay with the right one',
    anchor: 'currency_invalid',
  },
  CURRENCY_MISMATCH: {
    verdict: 'held',
    httpStatus: 202,
    cause: "Revenue or payout is a percentage, and the sale is not in the offer's currency",
    remedy: "send the amount in the offer's currency, or replay with amount and currency converted",
    anchor: 'currency_mismatch',
  },
  CONVERSION_RECORDED: {
    verdict: 'recorded',
    httpStatus: 200,
    cause: 'The conversion was recorded',
    remedy: 'nothing needs to be done',
    anchor: 'conversion_recorded',
  },
  EVENT_RECORDED: {
    verdict: 'recorded',
    httpStatus: 200,
    cause: 'The event was recorded',
    remedy: 'nothing needs to be done',
    anchor: 'event_recorded',
  },
  ...transportVerdicts,
} as const satisfies Readonly<Record<string, VerdictEntry>>;

export type VerdictCode = keyof typeof verdictRegistry;

/**
 * Says a code's cause and remedy in one sentence.
 *
 * @example
 * verdictMessage('CONVERSION_RECORDED') // => 'The conversion was recorded; nothing needs to be done.'
 */
export function verdictMessage(code: VerdictCode): string {
  const { cause, remedy } = verdictRegistry[code];
  return `${cause}; ${remedy}.`;
}
