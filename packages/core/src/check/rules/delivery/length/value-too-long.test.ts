import { describeRule } from '../../../testing/describe-rule.ts';
import { known, right } from '../../../testing/known-offer.ts';

const context = known('appsflyer');
const sub = (value: string): string => `${right}&sub1=${value}`;
const ofCake = right.replace('(clickid)', '#s2#');
const linked = (query: string, platform = 'cake') => ({
  ...known(platform),
  trackingLink: `https://a.example/?s2={transaction_id}&${query}`,
});

describeRule('VALUE_TOO_LONG', {
  finds: [
    {
      name: 'a value of 256 bytes',
      text: sub('a'.repeat(256)),
      context,
      marked: 'a'.repeat(256),
      params: { parameter: 'sub1', limit: '255' },
    },
    {
      name: 'a value that is over in bytes alone',
      text: sub('%C3%A9'.repeat(128)),
      context,
      marked: '%C3%A9'.repeat(128),
    },
    {
      name: 'a value that the platform of the tracking link cuts',
      text: ofCake,
      context: linked(`s1=${'a'.repeat(51)}`),
      marked: 'a'.repeat(51),
      params: { parameter: 's1', limit: '50', platform: 'CAKE' },
    },
    {
      name: 'a value in a longer one',
      text: ofCake,
      context: linked(`s5=${'a'.repeat(101)}`),
      marked: 'a'.repeat(101),
      params: { parameter: 's5', limit: '100' },
    },
    {
      name: 'what only our click id makes too long for the platform',
      text: ofCake,
      context: {
        ...known('cake'),
        trackingLink: `https://a.example/?s2=${'a'.repeat(62)}-{transaction_id}`,
      },
      marked: `${'a'.repeat(62)}-{transaction_id}`,
      params: { parameter: 's2', limit: '100' },
    },
    {
      name: 'a value that is over even before what its macro brings',
      text: sub(`${'%C3%A9'.repeat(100)}(idfa)${'b'.repeat(56)}`),
      context,
      marked: `${'%C3%A9'.repeat(100)}(idfa)${'b'.repeat(56)}`,
      params: { parameter: 'sub1', limit: '255' },
    },
    {
      name: 'a value that is over with our click id, which the platform gives back',
      text: sub(`${'a'.repeat(218)}(clickid)`),
      context,
      marked: `${'a'.repeat(218)}(clickid)`,
    },
  ],
  leaves: [
    {
      name: 'our click id, where it just fits',
      text: ofCake,
      context: {
        ...known('cake'),
        trackingLink: `https://a.example/?s2=${'a'.repeat(61)}-{transaction_id}`,
      },
    },
    {
      name: 'a value that is full with our click id',
      text: sub(`${'a'.repeat(217)}(clickid)`),
      context,
    },
    {
      name: 'a value of whose macro no length is known',
      text: sub(`${'a'.repeat(255)}(idfa)`),
      context,
    },
    { name: 'a value of 255 bytes', text: sub('a'.repeat(255)), context },
    {
      name: 'a long value in a parameter that is not ours',
      text: `${right}&note=${'a'.repeat(256)}`,
      context,
    },
    {
      name: "another tracker's URL",
      text: `https://x.example/?clickid={a}&sub1=${'a'.repeat(256)}`,
    },
    {
      name: 'values that the platform keeps',
      text: ofCake,
      context: linked(`s1=${'a'.repeat(50)}&s5=${'a'.repeat(100)}&s6=${'a'.repeat(101)}`),
    },
    {
      name: 'a long value on a platform of which no limit is known',
      text: right.replace('(clickid)', '{subid}'),
      context: {
        profile: known('everflow').profile,
        trackingLink: `https://a.example/?s1=${'a'.repeat(51)}`,
      },
      instead: ['UNKNOWN_MACRO', 'CLICK_ID_PAIR_MISMATCH'],
    },
  ],
});
