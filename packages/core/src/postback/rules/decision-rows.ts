import type { VerdictCode } from '../verdict-registry.ts';
import { amountInvalid, amountRequired, currencyInvalid, currencyMismatch } from './amount-rows.ts';
import { offerMismatch, statusNotCounted, transactionUnknown } from './click-rows.ts';
import {
  conversionDuplicate,
  conversionRequired,
  eventDuplicate,
  eventMismatch,
  eventUnknown,
} from './event-rows.ts';
import {
  lookAtAmount,
  lookAtClick,
  lookAtConversion,
  lookAtCurrency,
  lookAtEvent,
  lookAtEventId,
  lookAtEventName,
  lookAtRecords,
  lookAtScope,
  lookAtSender,
  lookAtSignature,
  lookAtStatus,
  lookAtTransactionId,
  lookAtValues,
  type LookAt,
} from './looked-at.ts';
import { ipNotAllowed, secureInvalid, secureMissing, signatureInvalid } from './sender-rows.ts';
import type { Row } from './situation.ts';
import { eventIdInvalid, placeholderLeft, transactionIdMissing } from './value-rows.ts';

/** One row of the contract's table: what it decides, and what of the facts it decides by. */
export interface DecisionRow {
  /** Its number in the contract's table; the two halves of row 7 share theirs. */
  readonly row: number;
  readonly code: VerdictCode;
  readonly applies: Row;
  readonly lookAt: LookAt;
}

const row = (number: number, code: VerdictCode, applies: Row, lookAt: LookAt): DecisionRow => ({
  row: number,
  code,
  applies,
  lookAt,
});

/**
 * The contract's table from row 5 to row 22, in its order: the first that applies is the answer. What
 * decides and what explains go by this one list.
 */
export const decisionRows: readonly DecisionRow[] = [
  row(5, 'SECURE_MISSING', secureMissing, lookAtScope),
  row(6, 'SECURE_INVALID', secureInvalid, lookAtScope),
  row(7, 'IP_NOT_ALLOWED', ipNotAllowed, lookAtSender),
  row(7, 'SIGNATURE_INVALID', signatureInvalid, lookAtSignature),
  row(8, 'TRANSACTION_ID_MISSING', transactionIdMissing, lookAtTransactionId),
  row(9, 'PLACEHOLDER_LEFT', placeholderLeft, lookAtValues),
  row(10, 'EVENT_ID_INVALID', eventIdInvalid, lookAtEventId),
  row(11, 'TRANSACTION_UNKNOWN', transactionUnknown, lookAtClick),
  row(12, 'OFFER_MISMATCH', offerMismatch, lookAtClick),
  row(13, 'STATUS_NOT_COUNTED', statusNotCounted, lookAtStatus),
  row(14, 'EVENT_UNKNOWN', eventUnknown, lookAtEvent),
  row(15, 'EVENT_MISMATCH', eventMismatch, lookAtEventName),
  row(16, 'CONVERSION_REQUIRED', conversionRequired, lookAtConversion),
  row(17, 'CONVERSION_DUPLICATE', conversionDuplicate, lookAtConversion),
  row(18, 'EVENT_DUPLICATE', eventDuplicate, lookAtRecords),
  row(19, 'AMOUNT_REQUIRED', amountRequired, lookAtAmount),
  row(20, 'AMOUNT_INVALID', amountInvalid, lookAtAmount),
  row(21, 'CURRENCY_INVALID', currencyInvalid, lookAtCurrency),
  row(22, 'CURRENCY_MISMATCH', currencyMismatch, lookAtCurrency),
];
