import { describePageRule } from '../testing/describe-page-rule.ts';

const link = (path: string) => ({ context: { trackingLink: `https://app.appsflyer.com/${path}` } });

describePageRule('IOS_APP_ID_WITHOUT_ID', {
  finds: [
    {
      name: 'the number alone',
      ...link('123456789?pid=x_int&clickid={transaction_id}'),
      field: 'trackingLink',
      params: { found: '123456789', wanted: 'id123456789' },
      fixed: 'https://app.appsflyer.com/id123456789?pid=x_int&clickid={transaction_id}',
    },
    {
      name: 'nothing after it',
      context: { trackingLink: 'HTTP://APP.appsflyer.com/7' },
      field: 'trackingLink',
      fixed: 'HTTP://APP.appsflyer.com/id7',
    },
  ],
  leaves: [
    { name: 'the number with its prefix', ...link('id123456789?pid=x_int') },
    { name: 'an Android app', ...link('com.example.123?pid=x_int') },
    { name: 'a number that begins a name', ...link('123abc?pid=x_int') },
    {
      name: 'the template of another host’s link',
      context: { trackingLink: 'https://brand.onelink.me/1234?pid=x_int' },
    },
    { name: 'no link', context: { trackingLink: undefined } },
    {
      name: 'an unknown platform',
      context: { trackingLink: 'https://app.appsflyer.com/1', profile: undefined },
    },
  ],
});
