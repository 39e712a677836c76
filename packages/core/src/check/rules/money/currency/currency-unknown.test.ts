import { describeRule } from '../../../testing/describe-rule.ts';
import { ofEvent, selling } from '../../../testing/selling-offer.ts';

const currency = (text: string): string => `${ofEvent()}&sale_amount=5&currency=${text}`;
const context = selling('appsflyer');

describeRule('CURRENCY_UNKNOWN', {
  finds: [
    {
      name: 'small letters',
      text: currency('usd'),
      context,
      marked: 'usd',
      fixed: currency('USD'),
      params: { wanted: 'USD' },
    },
    {
      name: 'a blank behind it',
      text: currency('USD%20'),
      context,
      marked: 'USD%20',
      fixed: currency('USD'),
    },
    { name: 'no code', text: currency('ABC'), context, marked: 'ABC' },
    { name: 'a word', text: currency('dollar'), context, marked: 'dollar' },
    { name: 'a sign', text: currency('%E2%82%AC'), context, marked: '%E2%82%AC' },
    {
      name: 'small letters where the offer is not known',
      text: 'https://t.example/?secure=k&transaction_id=(clickid)&currency=eur',
      marked: 'eur',
      fixed: 'https://t.example/?secure=k&transaction_id=(clickid)&currency=EUR',
    },
  ],
  leaves: [
    { name: 'a code', text: currency('USD'), context },
    {
      name: 'a macro',
      text: `${ofEvent()}&sale_amount=(orig-monetary)&currency=(currency)`,
      context,
    },
    { name: 'a placeholder', text: currency('CURRENCY'), context, instead: ['PLACEHOLDER_LEFT'] },
    { name: "another tracker's URL", text: 'https://x.example/?clickid={a}&currency=usd' },
  ],
});
