import { onlyMacro, sentMacro } from '../../../macro/sent-macro.ts';
import { valuedParameter } from '../../../reading/reading.ts';
import { replaceValue, type Rule, valueSubject } from '../../../rule.ts';

export const findAmountUnit: Rule = (reading) => {
  const { context, known, ours } = reading;
  const { profile } = context;
  const amount = valuedParameter(reading, 'sale_amount');
  if (!ours || profile === undefined || amount === undefined) return [];
  const sent = sentMacro(profile, known, amount.soleMacro);
  if (sent?.facts.meaning?.amountUnit !== 'minor') return [];
  const wanted = onlyMacro(profile, ({ meaning }) => meaning?.amountUnit === 'major');
  const advice = wanted === null ? 'the macro of whole units' : wanted;
  return [
    {
      span: amount.valueSpan,
      subject: valueSubject(amount),
      message: `${amount.raw} is an amount in cents, so a hundred times the sale would be booked. Use ${advice}.`,
      params: {
        parameter: 'sale_amount',
        found: amount.raw,
        ...(wanted === null ? {} : { wanted }),
      },
      repair:
        wanted === null
          ? undefined
          : { label: `Write ${wanted}`, edits: replaceValue(reading, amount, wanted) },
    },
  ];
};
