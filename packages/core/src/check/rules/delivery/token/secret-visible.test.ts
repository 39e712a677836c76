import { expect, test } from 'vitest';
import { checkTemplate } from '../../../check-template.ts';
import { describeRule } from '../../../testing/describe-rule.ts';
import { foreignToken, globalToken, known, right, token } from '../../../testing/known-offer.ts';

const linked = (query: string) => ({
  ...known('appsflyer'),
  trackingLink: `https://a.example/?clickid={transaction_id}&${query}`,
});
const callback = encodeURIComponent(`https://t.example/?secure=${token}&a=1`);

describeRule('SECRET_VISIBLE', {
  finds: [
    {
      name: "the offer's token",
      text: right,
      context: linked(`secure=${token}`),
      marked: token,
      params: { parameter: 'secure', token: 'k7Qm••••Tn8w' },
    },
    {
      name: "the account's token under another name",
      text: right,
      context: linked(`key=${globalToken}`),
      marked: globalToken,
    },
    {
      name: "another offer's token",
      text: right,
      context: linked(`key=${foreignToken}`),
      marked: foreignToken,
    },
    {
      name: 'a token inside a callback',
      text: right,
      context: linked(`callback=${callback}`),
      marked: callback,
    },
    {
      name: 'a token of an offer that is not known',
      text: 'https://t.example/?secure=k&transaction_id=(clickid)',
      context: {
        trackingLink: 'https://a.example/?clickid={transaction_id}&secure=aB3dE5gH7jK9mN1p',
      },
      marked: 'aB3dE5gH7jK9mN1p',
    },
  ],
  leaves: [
    { name: 'a link without a token', text: right, context: linked('secure={secure}') },
    { name: 'a switch of that name', text: right, context: linked('secure=checkout') },
    {
      name: 'a text that is somebody else’s key',
      text: right,
      context: linked('key=aB3dE5gH7jK9mN1p'),
    },
    {
      name: 'a text in which a token of two letters stands',
      text: 'https://t.example/?secure=ab&transaction_id=(clickid)',
      context: {
        offer: { id: 7, secure: 'ab', events: [] },
        trackingLink: 'https://a.example/?clickid={transaction_id}&key=cab',
      },
    },
    { name: 'no link', text: right, context: known('appsflyer') },
  ],
});

test('the token is not told again', () => {
  const [found] = checkTemplate(right, linked(`callback=${callback}`));
  expect(JSON.stringify(found)).toContain('k7Qm••••Tn8w');
  expect(JSON.stringify(found)).not.toContain(token);
});
