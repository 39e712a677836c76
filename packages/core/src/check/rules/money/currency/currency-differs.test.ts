import { describeRule } from '../../../testing/describe-rule.ts';
import { ofEvent, selling } from '../../../testing/selling-offer.ts';

const currency = (text: string): string => `${ofEvent()}&sale_amount=5&currency=${text}`;

describeRule('CURRENCY_DIFFERS', {
  finds: [
    {
      name: 'another currency',
      text: currency('EUR'),
      context: selling('appsflyer'),
      marked: 'EUR',
      params: { found: 'EUR', expected: 'USD' },
    },
    {
      name: 'dollars for an offer in euros',
      text: `${ofEvent()}&sale_amount=(monetary)&currency=USD`,
      context: selling('appsflyer', { offer: { currency: 'EUR' } }),
      marked: 'USD',
    },
  ],
  leaves: [
    { name: "the offer's own", text: currency('USD'), context: selling('appsflyer') },
    {
      name: "an offer's currency that is not known",
      text: currency('EUR'),
      context: selling('appsflyer', { offer: { currency: undefined } }),
    },
    {
      name: "the offer's own in small letters",
      text: currency('usd'),
      context: selling('appsflyer'),
      instead: ['CURRENCY_UNKNOWN'],
    },
  ],
});
