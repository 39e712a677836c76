import { describe, expect, test } from 'vitest';
import { faultMessage, inputFaults, readFaultMessage } from './input-faults.ts';

const values = { most: '40', currency: 'JPY' };

describe.each(Object.entries(inputFaults))('%s', (fault, sentence) => {
  const message = sentence.replace('{most}', values.most).replace('{currency}', values.currency);

  test('is read from its own sentence', () => {
    expect(readFaultMessage(message)?.fault).toBe(fault);
  });

  test('is not read from a sentence that only holds it', () => {
    expect(readFaultMessage(`${message} Really.`)).toBeNull();
  });
});

test('a sentence is filled in, and read back with what was filled in', () => {
  const message = faultMessage('AMOUNT_NOT_WHOLE', { currency: 'JPY' });
  expect(message).toBe('JPY has no decimals: type a whole number.');
  expect(readFaultMessage(message)).toEqual({
    fault: 'AMOUNT_NOT_WHOLE',
    values: { currency: 'JPY' },
  });
});

test('a sentence without a place stays as it is', () => {
  expect(faultMessage('CURRENCY_EMPTY')).toBe(inputFaults.CURRENCY_EMPTY);
  expect(readFaultMessage(inputFaults.CURRENCY_EMPTY)).toEqual({
    fault: 'CURRENCY_EMPTY',
    values: {},
  });
});
