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
  ],
  leaves: [
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
