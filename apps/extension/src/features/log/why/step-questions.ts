import type { VerdictCode } from '@trackside/core';

import { i18n } from '../../../language/i18n.ts';

/** The codes that are rows of the contract's table. */
const asked = [
  'ENCODING_INVALID',
  'PARAMETER_MISNAMED',
  'PARAMETER_REPEATED',
  'PARAMETER_TOO_LONG',
  'SECURE_MISSING',
  'SECURE_INVALID',
  'IP_NOT_ALLOWED',
  'SIGNATURE_INVALID',
  'TRANSACTION_ID_MISSING',
  'PLACEHOLDER_LEFT',
  'EVENT_ID_INVALID',
  'TRANSACTION_UNKNOWN',
  'OFFER_MISMATCH',
  'STATUS_NOT_COUNTED',
  'EVENT_UNKNOWN',
  'EVENT_MISMATCH',
  'CONVERSION_REQUIRED',
  'CONVERSION_DUPLICATE',
  'EVENT_DUPLICATE',
  'AMOUNT_REQUIRED',
  'AMOUNT_INVALID',
  'CURRENCY_INVALID',
  'CURRENCY_MISMATCH',
  'CONVERSION_RECORDED',
  'EVENT_RECORDED',
] as const satisfies readonly VerdictCode[];

/** What the row of this code asks, so that “yes” lets the postback pass. */
export function questionFor(code: VerdictCode): string {
  const known = asked.find((one) => one === code);
  return known === undefined ? code : i18n.t(`log.step_${known}`);
}
