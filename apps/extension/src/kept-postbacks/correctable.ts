import type { CorrectableParameter } from '@trackside/core';

import type { PostbackRow } from '../api/api-types.ts';

/** The parameter that most likely is at fault, by the verdict's code. */
const suspects: Readonly<Partial<Record<PostbackRow['code'], CorrectableParameter>>> = {
  TRANSACTION_ID_MISSING: 'transaction_id',
  TRANSACTION_UNKNOWN: 'transaction_id',
  PLACEHOLDER_LEFT: 'transaction_id',
  EVENT_ID_INVALID: 'event_id',
  EVENT_UNKNOWN: 'event_name',
  EVENT_MISMATCH: 'event_name',
  STATUS_NOT_COUNTED: 'status',
  AMOUNT_REQUIRED: 'sale_amount',
  AMOUNT_INVALID: 'sale_amount',
  CURRENCY_INVALID: 'currency',
  CURRENCY_MISMATCH: 'currency',
};

export function suspectedParameter(code: PostbackRow['code']): CorrectableParameter {
  return suspects[code] ?? 'transaction_id';
}

/** What was sent in a parameter; empty where nothing was. */
export function sentValue(row: Pick<PostbackRow, 'parameters'>, name: string): string {
  return row.parameters.find((parameter) => parameter.name === name)?.value ?? '';
}
