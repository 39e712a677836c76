import { describeRule } from '../../../testing/describe-rule.ts';
import { known, right } from '../../../testing/known-offer.ts';

const by = (method: string | undefined) => ({ ...known('appsflyer'), method });
const pixel = right.replace('t.example/', 't.example/pixel.gif');
const withPort = 'https://t.example:8443/pixel.gif?secure=k&transaction_id=(clickid)';

describeRule('METHOD_MISMATCH', {
  finds: [
    {
      name: 'a method that books nothing',
      text: right,
      context: by('HEAD'),
      marked: 't.example',
      params: { found: 'HEAD', expected: 'GET or POST' },
    },
    {
      name: 'a method that is not taken',
      text: right,
      context: by('put'),
      marked: 't.example',
      params: { found: 'PUT' },
    },
    {
      name: 'a pixel that is posted to',
      text: pixel,
      context: by('POST'),
      marked: '/pixel.gif',
      params: { expected: 'GET' },
    },
    {
      name: 'a pixel behind a port',
      text: withPort,
      context: { method: 'POST' },
      marked: '/pixel.gif',
    },
  ],
  leaves: [
    { name: 'GET', text: right, context: by('GET') },
    { name: 'POST in small letters', text: right, context: by(' post ') },
    { name: 'a pixel that is fetched', text: pixel, context: by('GET') },
    { name: 'a method that is not known', text: right, context: by(undefined) },
    {
      name: "another tracker's URL",
      text: 'https://x.example/?clickid={a}',
      context: { method: 'PUT' },
    },
  ],
});
