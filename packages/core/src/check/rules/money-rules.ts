import type { RuleEntry } from '../rule.ts';
import { findAmountMacroMissing } from './money/amount/amount-macro-missing.ts';
import { findAmountNotNumeric } from './money/amount/amount-not-numeric.ts';
import { findAmountUnit } from './money/amount/amount-unit.ts';
import { findHardcodedZero } from './money/amount/hardcoded-zero.ts';
import { findCurrencyDiffers } from './money/currency/currency-differs.ts';
import { findCurrencyMissing } from './money/currency/currency-missing.ts';
import { findCurrencyUnknown } from './money/currency/currency-unknown.ts';
import { findUsdVsOriginal } from './money/currency/usd-vs-original.ts';
import { findDedupeKeyNotUnique } from './money/dedupe/dedupe-key-not-unique.ts';
import { findMultipleOff } from './money/dedupe/multiple-off.ts';
import { findNoDedupeKey } from './money/dedupe/no-dedupe-key.ts';
import { findPayoutOverRevenue } from './money/price/payout-over-revenue.ts';
import { findStatusAmbiguous } from './money/status/status-ambiguous.ts';
import { findStatusUnmapped } from './money/status/status-unmapped.ts';

/** What costs money, or counts it twice. */
export const moneyRules = {
  AMOUNT_MACRO_MISSING: {
    severity: 'error',
    cause:
      'A percentage of the sale is taken, and no parameter brings the sale’s amount, so postbacks are held.',
    remedy: 'Add sale_amount with the platform’s macro for the amount.',
    repairs: false,
    find: findAmountMacroMissing,
  },
  AMOUNT_UNIT: {
    severity: 'error',
    cause: 'The amount’s macro counts in cents, and amounts are read in whole units.',
    remedy: 'Use the platform’s macro for whole units.',
    repairs: true,
    find: findAmountUnit,
  },
  AMOUNT_NOT_NUMERIC: {
    severity: 'error',
    cause: 'The amount that is written into the URL is no number, or has a decimal comma.',
    remedy:
      'Write digits with a point before the decimals, or the platform’s macro for the amount.',
    repairs: false,
    find: findAmountNotNumeric,
  },
  HARDCODED_ZERO: {
    severity: 'warning',
    cause: 'The amount is always zero, so every sale is booked as nothing.',
    remedy: 'Use the platform’s macro for the amount, or leave sale_amount out.',
    repairs: false,
    find: findHardcodedZero,
  },
  CURRENCY_UNKNOWN: {
    severity: 'warning',
    cause: 'The currency that is written into the URL is no code of ISO 4217.',
    remedy: 'Write the currency’s code of three capital letters, such as USD.',
    repairs: true,
    find: findCurrencyUnknown,
  },
  CURRENCY_DIFFERS: {
    severity: 'warning',
    cause: 'The URL sends amounts in another currency than the offer’s, and these are not counted.',
    remedy: 'Send amounts in the offer’s currency.',
    repairs: false,
    find: findCurrencyDiffers,
  },
  USD_VS_ORIGINAL: {
    severity: 'warning',
    cause:
      'The amount is in US dollars and its currency is the sale’s own, or the other way round.',
    remedy: 'Send amount and currency both of the sale itself, or both in US dollars.',
    repairs: true,
    find: findUsdVsOriginal,
  },
  CURRENCY_MISSING: {
    severity: 'warning',
    cause:
      'An amount is sent without its currency, so a sale in another one is booked as the offer’s.',
    remedy: 'Add currency with the platform’s macro for it.',
    repairs: false,
    find: findCurrencyMissing,
  },
  DEDUPE_KEY_NOT_UNIQUE: {
    severity: 'warning',
    cause:
      'The order id is the same for everything that one click does, so only its first order is counted.',
    remedy: 'Use the macro of the order’s own id in order_id.',
    repairs: false,
    find: findDedupeKeyNotUnique,
  },
  NO_DEDUPE_KEY: {
    severity: 'warning',
    cause:
      'The event may come several times, and nothing tells a second order from a repeated postback.',
    remedy: 'Add order_id with the platform’s macro for the order’s own id.',
    repairs: false,
    find: findNoDedupeKey,
  },
  MULTIPLE_OFF: {
    severity: 'warning',
    cause:
      'By its name the event comes more than once, and only the first of each click is counted.',
    remedy: 'Switch “allow multiple” on in the event, unless that is meant.',
    repairs: false,
    find: findMultipleOff,
  },
  STATUS_UNMAPPED: {
    severity: 'warning',
    cause:
      'A status does not fit what the offer counts: rejected sales are counted, or good ones are held.',
    remedy: 'Bring the URL’s statuses and those that the offer does not count into line.',
    repairs: false,
    find: findStatusUnmapped,
  },
  STATUS_AMBIGUOUS: {
    severity: 'warning',
    cause: 'A status in the URL does not tell whether the sale stands, and it is counted.',
    remedy: 'Send a word of its own for what is not to be counted.',
    repairs: false,
    find: findStatusAmbiguous,
  },
  PAYOUT_OVER_REVENUE: {
    severity: 'warning',
    cause: 'The payout is higher than the revenue, so each of these goals loses money.',
    remedy: 'Correct the offer’s or the event’s prices, unless that is meant.',
    repairs: false,
    find: findPayoutOverRevenue,
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
