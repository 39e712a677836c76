import { isCurrencyCode } from '../../../../money/currencies.ts';
import { replaceValue, type Rule, valueSubject } from '../../../rule.ts';
import { codeMeant, writtenCurrency } from './read-currency.ts';

export const findCurrencyUnknown: Rule = (reading) => {
  const written = writtenCurrency(reading);
  if (written === null || isCurrencyCode(written.literal)) return [];
  const { parameter, literal } = written;
  const wanted = codeMeant(literal);
  return [
    {
      span: parameter.valueSpan,
      subject: valueSubject(parameter),
      message:
        wanted === null
          ? `“${literal}” is no currency of ISO 4217. Write its code of three capital letters, such as USD, or the platform's currency macro.`
          : `“${literal}” is no currency of ISO 4217: its codes are three capital letters. Write ${wanted}.`,
      params: {
        parameter: 'currency',
        found: parameter.raw,
        ...(wanted === null ? {} : { wanted }),
      },
      repair:
        wanted === null
          ? undefined
          : { label: `Write ${wanted}`, edits: replaceValue(reading, parameter, wanted) },
    },
  ];
};
