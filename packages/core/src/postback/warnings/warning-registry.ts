/** What everyone needs to know of a warning: `${cause}; ${remedy}.` makes its message. */
export interface WarningEntry {
  /** A clause without a full stop. */
  readonly cause: string;
  /** What to do, as a clause that goes on from the cause. */
  readonly remedy: string;
  /** The heading's anchor in docs/verdicts.md. */
  readonly anchor: string;
}

/** Every remark that a postback can carry without being turned away for it (contract, section 3). */
export const warningRegistry = {
  PARAMETER_NAME_REPAIRED: {
    cause:
      'HTML had damaged the name of a parameter (amp; before it, or ¤cy for currency), and it was read as meant',
    remedy: 'copy the postback URL anew, as plain text',
    anchor: 'parameter_name_repaired',
  },
  SECURE_MISPLACED: {
    cause: 'The secure token stood in another parameter too, where it was masked',
    remedy: 'put the value that belongs there into that parameter',
    anchor: 'secure_misplaced',
  },
  DESCRIPTIVE_ENCODING_INVALID: {
    cause:
      'A descriptive parameter is badly encoded or holds a control character and counts as absent',
    remedy: 'send percent-encoded UTF-8 without control characters',
    anchor: 'descriptive_encoding_invalid',
  },
  DESCRIPTIVE_REPEATED: {
    cause: 'A descriptive parameter stands more than once and counts as absent',
    remedy: 'send it once',
    anchor: 'descriptive_repeated',
  },
  DESCRIPTIVE_TOO_LONG: {
    cause: 'A descriptive parameter is longer than 255 bytes and counts as absent',
    remedy: 'shorten its value',
    anchor: 'descriptive_too_long',
  },
  PLACEHOLDER_IGNORED: {
    cause:
      'A parameter is still a placeholder or a macro that was not filled in and counts as absent',
    remedy: "replace it by a macro that the sender's platform knows, or leave the parameter out",
    anchor: 'placeholder_ignored',
  },
  AMOUNT_IGNORED: {
    cause:
      'The sale_amount is no plain decimal number and counts as absent, since no percentage is taken',
    remedy: 'send digits with a point before the decimals, such as 12.34',
    anchor: 'amount_ignored',
  },
  CURRENCY_IGNORED: {
    cause:
      "The currency is not the offer's, so currency and sale_amount count as absent, since no percentage is taken",
    remedy: "send the amount in the offer's currency",
    anchor: 'currency_ignored',
  },
  ORDER_ID_MISSING: {
    cause:
      'The event may repeat and came without order_id, so a repeated postback cannot be told from a new action',
    remedy: "map order_id to the macro of the sender's own id of the action",
    anchor: 'order_id_missing',
  },
} as const satisfies Readonly<Record<string, WarningEntry>>;

export type WarningCode = keyof typeof warningRegistry;

/**
 * Says a warning's cause and remedy in one sentence.
 *
 * @example
 * warningMessage('DESCRIPTIVE_REPEATED') // => 'A descriptive parameter stands more than once and counts as absent; send it once.'
 */
export function warningMessage(code: WarningCode): string {
  const { cause, remedy } = warningRegistry[code];
  return `${cause}; ${remedy}.`;
}
