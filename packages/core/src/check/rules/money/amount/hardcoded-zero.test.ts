import { describeRule } from '../../../testing/describe-rule.ts';
import { ofEvent, selling } from '../../../testing/selling-offer.ts';

const amount = (text: string): string => `${ofEvent()}&sale_amount=${text}`;
const context = selling('appsflyer');

describeRule('HARDCODED_ZERO', {
  finds: [
    { name: 'zero', text: amount('0'), context, marked: '0' },
    { name: 'zero with decimals', text: amount('0.00'), context, marked: '0.00' },
    {
      name: 'zero where the offer is not known',
      text: 'https://t.example/?secure=k&transaction_id=(clickid)&sale_amount=0',
      marked: '0',
    },
  ],
  leaves: [
    { name: 'an amount below one', text: amount('0.01'), context },
    { name: 'an amount with a zero in it', text: amount('100'), context },
    {
      name: 'zero and something that is no number',
      text: amount('0,00'),
      context,
      instead: ['AMOUNT_NOT_NUMERIC'],
    },
    { name: "another tracker's URL", text: 'https://x.example/?clickid={a}&sale_amount=0' },
  ],
});
