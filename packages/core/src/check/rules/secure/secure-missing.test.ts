import { describeRule } from '../../testing/describe-rule.ts';
import { known, offer, right, token } from '../../testing/known-offer.ts';

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
      beside: ['CLICK_ID_MISSING', 'HOST_WRONG'],
    },
    {
      name: 'a question mark that belongs to a macro where our address is not known',
      text: 'https://t.other/{cl?My Net}',
      context: { offer: { id: 1, events: [], secure: token } },
      fixed: `https://t.other/{cl?My Net}?secure=${token}`,
      beside: ['CLICK_ID_MISSING'],
    },
    {
      name: "none in a stranger's URL, which gets no token",
      text: without.replace('t.example', 't.other'),
      context,
      beside: ['HOST_WRONG'],
    },
    {
      name: 'none in a URL whose host is filled in, which gets no token',
      text: without.replace('t.example', '{host}.other'),
      context,
    },
    {
      name: 'a token whose offer is given as the API shows it',
      text: without,
      context: { ...context, offer: { ...offer, secure: token, previousSecure: null } },
      fixed: right,
    },
    ...['', '/', '/postback', '/pixel.gif'].map((path) => ({
      name: `none beside our click id at “${path}” without an offer`,
      text: `https://t.example${path}?transaction_id={a}`,
    })),
    {
      name: 'an empty one anywhere',
      text: 'https://x.example/other?secure=&clickid={a}',
      marked: 'secure',
      beside: ['CLICK_ID_MISSING'],
    },
    {
      name: "none where the offer's is not known",
      text: without,
      context: { offer: { id: 1, events: [] } },
    },
  ],
  leaves: [
    { name: 'a token', text: right, context },
    {
      name: "another tracker's URL",
      text: 'https://x.example/aff_lsr?offer_id=1&transaction_id={transaction_id}',
    },
    { name: "another tracker's click id", text: 'https://x.example/postback?cid={a}' },
    {
      name: 'a token that an open macro swallows',
      text: 'https://t.example/?transaction_id={a&secure=k}',
      instead: ['UNBALANCED_MACRO'],
    },
    { name: 'an empty text', text: '', context },
  ],
});
