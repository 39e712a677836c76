import { isCurrencyCode } from '../../../../money/currencies.ts';
import { type Rule, valueSubject } from '../../../rule.ts';
import { writtenCurrency } from './read-currency.ts';

/** Amounts are taken in the offer's currency alone (contract, rows 22 and 23). */
export const findCurrencyDiffers: Rule = (reading) => {
  const written = writtenCurrency(reading);
  const expected = reading.context.offer?.currency;
  if (written === null || expected === undefined || !isCurrencyCode(written.literal)) return [];
  const { parameter, literal } = written;
  if (literal === expected) return [];
  return [
    {
      span: parameter.valueSpan,
      subject: valueSubject(parameter),
      message: `The URL sends amounts in ${literal}, and the offer counts in ${expected}: they are held, or count as absent. Send amounts in ${expected}.`,
      params: { parameter: 'currency', found: literal, expected },
    },
  ];
};
