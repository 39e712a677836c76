import { describeRule } from '../../testing/describe-rule.ts';
import { known, offer, right } from '../../testing/known-offer.ts';

const rest = right.slice('https://'.length);
const context = known('appsflyer');
const local = { offer: { ...offer, publicUrl: 'http://127.0.0.1:8787' } };
const localRest = rest.replace('t.example', '127.0.0.1:8787');
const plain = { offer: { ...offer, publicUrl: 'http://t.example' } };

describeRule('SCHEME', {
  finds: [
    { name: 'http', text: `http://${rest}`, context, marked: 'http://', fixed: right },
    { name: 'http in capitals', text: `HTTP://${rest}`, context, marked: 'HTTP://', fixed: right },
    { name: 'none', text: rest, context, marked: '', fixed: right, params: { scheme: '' } },
    { name: 'slashes alone', text: `//${rest}`, context, marked: '//', fixed: right },
    { name: 'a mistyped one', text: `htps://${rest}`, context, marked: 'htps://', fixed: right },
    { name: 'one slash', text: `https:/${rest}`, context, marked: 'https:/', fixed: right },
    { name: 'no colon', text: `https//${rest}`, context, marked: 'https//', fixed: right },
    {
      name: 'another one, which nobody can guess',
      text: `ftp://${rest}`,
      context,
      marked: 'ftp://',
    },
    {
      name: 'none where our own base is http',
      text: localRest,
      context: local,
      marked: '',
      fixed: `http://${localRest}`,
    },
    {
      name: 'http where our own base has no https',
      text: `http://${rest}`,
      context: plain,
      marked: 'http://',
    },
    {
      name: 'http on loopback as a lesser matter',
      text: `http://localhost/?transaction_id=(clickid)`,
      marked: 'http://',
      severity: 'warning',
      beside: ['HOST_WRONG'],
    },
  ],
  leaves: [
    { name: 'https in any case', text: right.replace('https', 'HTTPS'), context },
    { name: 'our own base on loopback', text: `http://${localRest}`, context: local },
    { name: 'a macro that holds the beginning', text: '{base}/?transaction_id={a}' },
    { name: 'an empty text', text: '' },
  ],
});
