import { readFaultMessage } from '@trackside/core';

import { i18n } from '../language/i18n.ts';
import { fieldErrors, type FieldErrors } from './field-errors.ts';

/** What is wrong with a typed value, in the user's language; a sentence that is not known stays as it is. */
export function faultWords(message: string): string {
  const read = readFaultMessage(message);
  if (read === null) return message;
  const { most = '', currency = '' } = read.values;
  switch (read.fault) {
    case 'DESTINATION_TOO_LONG':
    case 'NAME_TOO_LONG':
    case 'TOO_MANY_PARAMETERS':
    case 'MACRO_TOO_LONG':
    case 'PERCENTAGE_TOO_FINE':
    case 'AMOUNT_TOO_FINE':
    case 'TRACKER_ID_TOO_LONG':
      return i18n.t(`fault.${read.fault}`, { most });
    case 'AMOUNT_NOT_WHOLE':
      return i18n.t('fault.AMOUNT_NOT_WHOLE', { currency });
    default:
      return i18n.t(`fault.${read.fault}`);
  }
}

/** What is wrong with a form, field by field, in the user's language. */
export function toldErrors(issues: Parameters<typeof fieldErrors>[0]): FieldErrors {
  return fieldErrors(issues.map((issue) => ({ ...issue, message: faultWords(issue.message) })));
}
