import { isSaleAmount } from '../../../../money/sale-amount.ts';
import { valuedParameter } from '../../../reading/reading.ts';
import { type Rule, valueSubject } from '../../../rule.ts';

export const findHardcodedZero: Rule = (reading) => {
  const amount = valuedParameter(reading, 'sale_amount');
  const literal = amount?.literal ?? '';
  if (!reading.ours || amount === undefined) return [];
  if (!isSaleAmount(literal) || Number(literal) !== 0) return [];
  return [
    {
      span: amount.valueSpan,
      subject: valueSubject(amount),
      message: `sale_amount is always ${literal}, so every sale is booked as nothing. Use the platform's amount macro, or leave the parameter out.`,
      params: { parameter: 'sale_amount', found: amount.raw },
    },
  ];
};
