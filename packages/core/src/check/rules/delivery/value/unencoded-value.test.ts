import { describeRule } from '../../../testing/describe-rule.ts';
import { known, right } from '../../../testing/known-offer.ts';

const context = known('appsflyer');
const sub = (value: string): string => `${right}&sub1=${value}`;

describeRule('UNENCODED_VALUE', {
  finds: [
    {
      name: 'letters beyond ASCII',
      text: sub('café'),
      context,
      marked: 'café',
      fixed: sub('caf%C3%A9'),
      params: { parameter: 'sub1' },
    },
    { name: 'a bar', text: sub('a|b'), context, marked: 'a|b', fixed: sub('a%7Cb') },
    {
      name: 'letters beyond ASCII around a macro and an escape',
      text: sub('ä(idfa)%20ö'),
      context,
      marked: 'ä(idfa)%20ö',
      fixed: sub('%C3%A4(idfa)%20%C3%B6'),
    },
    {
      name: 'characters outside the first plane',
      text: sub('😀'),
      context,
      marked: '😀',
      fixed: sub('%F0%9F%98%80'),
    },
    { name: 'a percent sign that escapes nothing', text: sub('50%'), context, marked: '50%' },
    {
      name: 'a macro that is filled in as it is',
      text: sub('(event-value)'),
      context,
      marked: '(event-value)',
    },
  ],
  leaves: [
    { name: 'what is encoded', text: sub('caf%C3%A9'), context },
    { name: 'signs that a URL may hold', text: sub("a+b,c;d:e@f/g?h!i*j'k~"), context },
    { name: 'a macro that is filled in encoded', text: sub('(idfa)'), context },
    {
      name: 'a macro in a dialect with such signs',
      text: `https://x.example/?clickid=\${(last_attributed_touch_data.~click_id)!}&a=<#if attributed>1<#else>0</#if>`,
      context: { profile: known('branch').profile },
    },
    {
      name: 'a token, which is judged as a whole',
      text: 'https://t.example/?secure=k%C3%A9y|&transaction_id=(clickid)',
    },
    {
      name: "an event's name in another Unicode form",
      text: `${right}&event_name=af_purch\u0430se`,
      context,
      instead: ['EVENT_CASE_OR_SPACE'],
    },
  ],
});
