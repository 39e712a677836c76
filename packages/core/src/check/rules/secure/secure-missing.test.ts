import { describeRule } from '../../testing/describe-rule.ts';
import { known, right, token } from '../../testing/known-offer.ts';

const context = known('appsflyer');
const without = right.replace(`secure=${token}&`, '');

describeRule('SECURE_MISSING', {
  finds: [
    { name: 'no token', text: without, context, fixed: right },
    {
      name: 'an empty token',
      text: right.replace(token, ''),
      context,
      marked: 'secure',
      fixed: right,
    },
    {
      name: 'a token under a careless name',
      text: right.replace('secure=', 'Secure='),
      context,
      marked: 'Secure',
      fixed: right,
      params: { found: 'Secure' },
    },
    {
      name: 'no query',
      text: 'https://t.example/',
      context,
      fixed: `https://t.example/?secure=${token}`,
      beside: ['CLICK_ID_MISSING'],
    },
    {
      name: 'an empty query behind a port',
      text: 'https://t.example:443/?',
      context,
      fixed: `https://t.example:443/?secure=${token}`,
      beside: ['CLICK_ID_MISSING'],
    },
    {
      name: 'no query before a fragment',
      text: 'https://t.example/#top',
      context,
      fixed: `https://t.example/?secure=${token}#top`,
      beside: ['CLICK_ID_MISSING', 'FRAGMENT_EATS_QUERY'],
    },
    {
      name: 'a question mark that belongs to a macro',
      text: 'https://t.example/{cl?My Net}',
      context,
      fixed: `https://t.example/{cl?My Net}?secure=${token}`,
      beside: ['CLICK_ID_MISSING', 'HOST_WRONG'],
    },
    {
      name: "none where the offer's is not known",
      text: without,
      context: { offer: { id: 1, events: [] } },
    },
  ],
  leaves: [
    { name: 'a token', text: right, context },
    { name: 'an unknown offer', text: without },
    { name: 'an empty text', text: '', context },
  ],
});
