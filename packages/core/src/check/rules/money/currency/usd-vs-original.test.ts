import { describeRule } from '../../../testing/describe-rule.ts';
import { ofEvent, selling } from '../../../testing/selling-offer.ts';

const sale = (amount: string, currency: string): string =>
  `${ofEvent()}&sale_amount=${amount}&currency=${currency}`;
const inDollars = selling('appsflyer');
const inEuros = selling('appsflyer', { offer: { currency: 'EUR' } });
const currencyUnknown = selling('appsflyer', { offer: { currency: undefined } });
const ofBranch = (amount: string): string =>
  `${ofEvent('${(x)!}')}&sale_amount=${amount}&currency=\${(event_data.currency)!}`;

describeRule('USD_VS_ORIGINAL', {
  finds: [
    {
      name: "dollars beside the sale's currency, for an offer in dollars",
      text: sale('(monetary)', '(currency)'),
      context: inDollars,
      marked: '(monetary)',
      fixed: sale('(monetary)', 'USD'),
    },
    {
      name: "dollars beside the sale's currency, for an offer in euros",
      text: sale('(monetary)', '(currency)'),
      context: inEuros,
      marked: '(monetary)',
      fixed: sale('(orig-monetary)', '(currency)'),
      params: { wanted: '(orig-monetary)' },
    },
    {
      name: "dollars beside the sale's currency, for whichever offer",
      text: sale('(monetary)', '(currency)'),
      context: currencyUnknown,
      marked: '(monetary)',
    },
    {
      name: "the sale's own amount as dollars, for whichever offer",
      text: sale('(orig-monetary)', 'USD'),
      context: currencyUnknown,
      marked: '(orig-monetary)',
      fixed: sale('(monetary)', 'USD'),
    },
    {
      name: "the sale's own amount as dollars",
      text: sale('(orig-monetary)', 'USD'),
      context: inDollars,
      marked: '(orig-monetary)',
      fixed: sale('(monetary)', 'USD'),
    },
    {
      name: "the sale's own amount as dollars, for an offer in euros",
      text: sale('(orig-monetary)', 'USD'),
      context: inEuros,
      marked: '(orig-monetary)',
      beside: ['CURRENCY_DIFFERS'],
    },
    {
      name: 'dollars alone, for an offer in euros',
      text: `${ofEvent()}&sale_amount=(monetary)`,
      context: inEuros,
      marked: '(monetary)',
    },
    {
      name: 'dollars as euros',
      text: sale('(monetary)', 'EUR'),
      context: inEuros,
      marked: '(monetary)',
    },
    {
      name: 'dollars where the amount of the sale itself is not known',
      text: ofBranch('${(event_data.revenue_in_usd)!}'),
      context: selling('branch', { offer: { currency: 'EUR' } }),
      marked: '${(event_data.revenue_in_usd)!}',
      beside: ['UNKNOWN_MACRO'],
    },
  ],
  leaves: [
    {
      name: 'both of the sale',
      text: sale('(orig-monetary)', '(currency)'),
      context: inEuros,
    },
    { name: 'both in dollars', text: sale('(monetary)', 'USD'), context: inDollars },
    {
      name: 'dollars alone, for an offer in dollars',
      text: `${ofEvent()}&sale_amount=(monetary)`,
      context: inDollars,
    },
    {
      name: 'an app that sells in one currency',
      text: sale('(orig-monetary)', 'EUR'),
      context: inEuros,
    },
    {
      name: 'an amount of which no currency is known',
      text: ofBranch('${(event_data.revenue)!}'),
      context: selling('branch'),
      instead: ['UNKNOWN_MACRO'],
    },
  ],
});
