import { describe, expect, it } from 'vitest';
import { verdictMessage, verdictRegistry, type VerdictCode } from './verdict-registry.ts';
import { warning } from './warnings/warning.ts';
import { warningMessage, warningRegistry, type WarningCode } from './warnings/warning-registry.ts';

const rows = [
  ['ENCODING_INVALID', 'refused', 400],
  ['PARAMETER_MISNAMED', 'refused', 400],
  ['PARAMETER_REPEATED', 'refused', 400],
  ['PARAMETER_TOO_LONG', 'refused', 400],
  ['SECURE_MISSING', 'refused', 401],
  ['SECURE_INVALID', 'refused', 401],
  ['IP_NOT_ALLOWED', 'refused', 403],
  ['SIGNATURE_INVALID', 'refused', 403],
  ['TRANSACTION_ID_MISSING', 'refused', 400],
  ['PLACEHOLDER_LEFT', 'refused', 400],
  ['EVENT_ID_INVALID', 'refused', 400],
  ['TRANSACTION_UNKNOWN', 'held', 202],
  ['OFFER_MISMATCH', 'held', 202],
  ['STATUS_NOT_COUNTED', 'held', 202],
  ['EVENT_UNKNOWN', 'held', 202],
  ['EVENT_MISMATCH', 'held', 202],
  ['CONVERSION_REQUIRED', 'held', 202],
  ['CONVERSION_DUPLICATE', 'duplicate', 200],
  ['EVENT_DUPLICATE', 'duplicate', 200],
  ['AMOUNT_REQUIRED', 'held', 202],
  ['AMOUNT_INVALID', 'held', 202],
  ['CURRENCY_INVALID', 'held', 202],
  ['CURRENCY_MISMATCH', 'held', 202],
  ['CONVERSION_RECORDED', 'recorded', 200],
  ['EVENT_RECORDED', 'recorded', 200],
  ['METHOD_NOT_ALLOWED', 'refused', 405],
  ['QUERY_TOO_LONG', 'refused', 414],
  ['BODY_TOO_LARGE', 'refused', 413],
  ['MEDIA_TYPE_UNSUPPORTED', 'refused', 415],
  ['RATE_LIMITED', 'refused', 429],
  ['REQUEST_MALFORMED', 'refused', 400],
  ['OVERLOADED', 'refused', 503],
] as const satisfies readonly (readonly [VerdictCode, string, number])[];

it('holds the contract’s codes in the contract’s order', () => {
  expect(Object.keys(verdictRegistry)).toEqual(rows.map(([code]) => code));
});

it.each(rows)('%s is %s by HTTP %i', (code, verdict, httpStatus) => {
  expect(verdictRegistry[code]).toMatchObject({ verdict, httpStatus, anchor: code.toLowerCase() });
});

/** One sentence: it begins with a capital, ends with a full stop, and has none in between. */
const oneSentence = /^[A-Z](?:(?!\. ).)+; [a-z{](?:(?!\. ).)+\.$/;

describe('messages', () => {
  it.each(rows)('%s names cause and remedy in one sentence', (code) => {
    expect(verdictMessage(code)).toMatch(oneSentence);
  });

  it('of the warnings do so too', () => {
    const codes = Object.keys(warningRegistry).filter(
      (code): code is WarningCode => code in warningRegistry,
    );
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) {
      expect(warningMessage(code)).toMatch(oneSentence);
      expect(warningRegistry[code].anchor).toBe(code.toLowerCase());
      expect(warning(code, 'sub1')).toEqual({
        code,
        parameter: 'sub1',
        message: warningMessage(code),
      });
    }
  });

  it('stand for one code alone', () => {
    const messages = rows.map(([code]) => verdictMessage(code));
    expect(new Set(messages).size).toBe(messages.length);
  });
});
