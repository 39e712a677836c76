import { isSaleAmount } from '../../../../money/sale-amount.ts';
import { type Reading, valuedParameter } from '../../../reading/reading.ts';
import { type Rule, valueSubject } from '../../../rule.ts';
import { type GoalPrices, percentageGoals, reportedGoals } from '../reported-goals.ts';

const decimalComma = /^(\d{1,15}),(\d{1,2})$/;

function isPriced({ revenue, payout }: GoalPrices): boolean {
  return revenue !== undefined && payout !== undefined;
}

/** Where no percentage is taken a bad amount only counts as absent (contract, row 23). */
function isNeeded(reading: Reading): boolean {
  const goals = reportedGoals(reading);
  return goals === null || percentageGoals(goals).length > 0 || !goals.prices.every(isPriced);
}

export const findAmountNotNumeric: Rule = (reading) => {
  const amount = valuedParameter(reading, 'sale_amount');
  const literal = amount?.literal ?? null;
  if (!reading.ours || amount === undefined || literal === null || isSaleAmount(literal)) return [];
  const [, whole, fraction] = decimalComma.exec(literal) ?? [];
  const expected = whole === undefined ? undefined : `${whole}.${fraction}`;
  return [
    {
      span: amount.valueSpan,
      subject: valueSubject(amount),
      severity: isNeeded(reading) ? 'error' : 'warning',
      message:
        expected === undefined
          ? `“${amount.raw}” is no amount. Write digits, with a point before the decimals, or the platform's amount macro.`
          : `“${amount.raw}” has a decimal comma, and amounts are written with a point. Write ${expected}.`,
      params: {
        parameter: 'sale_amount',
        found: amount.raw,
        ...(expected === undefined ? {} : { expected }),
      },
    },
  ];
};
