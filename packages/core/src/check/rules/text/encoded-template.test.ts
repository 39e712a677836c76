import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

const context = known('appsflyer');

describeRule('ENCODED_TEMPLATE', {
  finds: [
    {
      name: 'the whole URL',
      text: encodeURIComponent(right),
      context,
      marked: '%3A%2F%2F',
      fixed: right,
    },
    {
      name: 'the whole URL, twice',
      text: encodeURIComponent(encodeURIComponent(right)),
      context,
      marked: '%253A%252F%252F',
      fixed: right,
    },
    {
      name: 'all but the scheme',
      text: right.replaceAll('?', '%3F').replaceAll('=', '%3D').replaceAll('&', '%26'),
      context,
      marked: '%3F',
      fixed: right,
    },
    {
      name: 'a malformed rest of a whole URL',
      text: `${encodeURIComponent(right)}x%E4x`,
      context: {},
      marked: '%3A%2F%2F',
      fixed: `${right}x%E4x`,
      beside: [],
    },
    {
      name: 'a macro in any dialect as the whole value',
      text: right.replace('(clickid)', '%28clickid%29'),
      context,
      marked: '%28clickid%29',
      fixed: right,
    },
    {
      name: 'a curly macro',
      text: 'https://x.example/?clickid=%7Bclick_id%7D',
      marked: '%7Bclick_id%7D',
      fixed: 'https://x.example/?clickid={click_id}',
    },
    {
      name: 'a curly macro inside a value',
      text: 'https://x.example/?clickid=a-%7Bsub1%7D-%24%7Bsub2%7D',
      marked: '%7Bsub1%7D',
      fixed: 'https://x.example/?clickid=a-{sub1}-${sub2}',
    },
    {
      name: 'a space inside a macro',
      text: 'https://x.example/?clickid={cl?My%20Net}',
      marked: '{cl?My%20Net}',
      fixed: 'https://x.example/?clickid={cl?My Net}',
    },
  ],
  leaves: [
    { name: 'an encoded value', text: `${right}&event_name=Level%20Up`, context },
    {
      name: 'an encoded URL as a value',
      text: right,
      context: {
        ...context,
        trackingLink:
          'https://a.example/?clickid={transaction_id}&cb=https%3A%2F%2Fx.example%2F%3Fa%3D%7Bclick_id%7D',
      },
    },
    { name: 'JSON as a value', text: `${right}&z=%7B%22a%22%3A1%7D` },
    {
      name: 'a percent sign that escapes nothing',
      text: `${right}&z=100%zz`,
      instead: ['UNENCODED_VALUE'],
    },
    { name: 'a value that decodes to nothing of note', text: `${right}&z=%C3%A4` },
  ],
});
