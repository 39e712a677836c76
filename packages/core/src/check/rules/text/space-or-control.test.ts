import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

const context = known('appsflyer');
const named = `${right}&event_name=Level%20Up`;

describeRule('SPACE_OR_CONTROL', {
  finds: [
    {
      name: 'a space behind the URL',
      text: `${right} `,
      context,
      marked: ' ',
      fixed: right,
      params: { codePoint: 'U+0020', found: '␣' },
    },
    {
      name: 'a line break in front of it',
      text: `\n${right}`,
      context,
      marked: '\n',
      fixed: right,
    },
    {
      name: 'a wrapped line with its indentation',
      text: right.replace('&', '\r\n    &'),
      context,
      marked: '\r\n    ',
      fixed: right,
      params: { found: '⏎ ␣' },
    },
    {
      name: 'a break within a name',
      text: right.replace('transaction', 'trans\naction'),
      context,
      marked: '\n',
      fixed: right,
    },
    {
      name: 'a space within a name',
      text: right.replace('transaction', 'trans action'),
      context,
      marked: ' ',
      fixed: right,
    },
    {
      name: 'a space around a value',
      text: right.replace('=(clickid)', '= (clickid) '),
      context,
      marked: ' ',
      fixed: right,
      params: { count: '2' },
    },
    {
      name: 'a space inside a value',
      text: `${right}&event_name=Level Up`,
      context,
      marked: ' ',
      fixed: named,
    },
    {
      name: 'a no-break space inside a value',
      text: `${right}&event_name=Level\u00A0Up`,
      context,
      marked: '\u00A0',
      fixed: named,
    },
    {
      name: 'a zero-width space inside a value',
      text: `${right}&event_name=af_\u200Bpurchase`,
      context,
      marked: '\u200B',
      fixed: `${right}&event_name=af_purchase`,
      params: { codePoint: 'U+200B', found: 'U+200B' },
    },
    {
      name: 'a space in the host',
      text: right.replace('t.example', 't .example'),
      context,
      marked: ' ',
      fixed: right,
    },
    {
      name: "a space at a macro's edge",
      text: right.replace('(clickid)', '{ clickid }'),
      context,
      marked: ' ',
      fixed: right.replace('(clickid)', '{clickid}'),
    },
    {
      name: 'a no-break space inside a macro',
      text: 'https://x.example/?clickid={cl?My\u00A0Net}',
      marked: '\u00A0',
      fixed: 'https://x.example/?clickid={cl?My Net}',
    },
    { name: 'smart quotes around the URL', text: `“${right}”`, context, marked: '“', fixed: right },
    {
      name: 'straight quotes around the URL',
      text: `"${right}" `,
      context,
      marked: '"',
      fixed: right,
    },
    {
      name: 'angle brackets around the URL',
      text: `<${right}>`,
      context,
      marked: '<',
      fixed: right,
    },
    {
      name: 'a smart apostrophe in a value',
      text: `${right}&z=Bob’s`,
      marked: '’',
      fixed: `${right}&z=Bob%27s`,
    },
    {
      name: 'smart single quotes around a value',
      text: `${right}&z=‘Bob’`,
      marked: '‘',
      fixed: `${right}&z=Bob`,
    },
    {
      name: 'a smart apostrophe in the host',
      text: right.replace('t.example', 't’s.example'),
      marked: '’',
      fixed: right.replace('t.example', 'ts.example'),
    },
    {
      name: 'characters of many kinds, each told once',
      text: `\t“${right}”\u00A0\u200B\u00AD \t`,
      context,
      marked: '\t',
      fixed: right,
      params: { found: '⇥ “ ” U+00A0 U+200B U+00AD ␣' },
    },
    {
      name: 'a control character',
      text: `${right}&z=a\u0007b`,
      marked: '\u0007',
      fixed: `${right}&z=ab`,
    },
  ],
  leaves: [
    { name: 'the plain spaces of a macro', text: 'https://x.example/?clickid={cl?My Net}' },
    { name: 'an encoded space', text: named, context },
    { name: 'an apostrophe', text: `${right}&z='Bob'` },
  ],
});
