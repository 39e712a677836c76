import { describeRule } from '../../../testing/describe-rule.ts';
import { right } from '../../../testing/known-offer.ts';
import { ofEvent, selling } from '../../../testing/selling-offer.ts';

const amount = (text: string): string => `${ofEvent()}&sale_amount=${text}`;
const context = selling('appsflyer');
const flat = { type: 'CPA', value: '2' } as const;

describeRule('AMOUNT_NOT_NUMERIC', {
  finds: [
    {
      name: 'a decimal comma',
      text: amount('12,34'),
      context,
      marked: '12,34',
      params: { expected: '12.34' },
    },
    { name: 'a comma between thousands', text: amount('1,234.50'), context, marked: '1,234.50' },
    { name: 'a currency with it', text: amount('12USD'), context, marked: '12USD' },
    { name: 'a sign', text: amount('-1'), context, marked: '-1' },
    { name: 'an exponent', text: amount('1e3'), context, marked: '1e3' },
    { name: 'a word', text: amount('free'), context, marked: 'free' },
    {
      name: 'a decimal comma where the offer is not known',
      text: 'https://t.example/?secure=k&transaction_id=(clickid)&sale_amount=1,5',
      marked: '1,5',
      params: { expected: '1.5' },
    },
    {
      name: 'an amount that nothing is taken of, as a lesser matter',
      text: amount('12,34'),
      context: selling('appsflyer', { event: { revenue: flat, payout: flat } }),
      marked: '12,34',
      severity: 'warning',
    },
    {
      name: 'an amount of a conversion whose price is not known',
      text: `${right}&sale_amount=12,34`,
      context: selling('appsflyer', { offer: { payout: undefined } }),
      marked: '12,34',
    },
  ],
  leaves: [
    { name: 'a number', text: amount('12'), context },
    { name: 'a number with decimals', text: amount('12.34567'), context },
    {
      name: 'a macro',
      text: `${amount('(orig-monetary)')}&currency=(currency)`,
      context,
    },
    { name: 'a placeholder', text: amount('AMOUNT'), context, instead: ['PLACEHOLDER_LEFT'] },
    {
      name: "another tracker's URL",
      text: 'https://x.example/?clickid={a}&sale_amount=12,34',
    },
  ],
});
