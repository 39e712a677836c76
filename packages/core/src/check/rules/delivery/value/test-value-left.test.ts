import { describeRule } from '../../../testing/describe-rule.ts';
import { known, right } from '../../../testing/known-offer.ts';

const context = known('appsflyer');
const click = (value: string): string => right.replace('(clickid)', value);
const found = (value: string) => ({ name: value, text: click(value), context, marked: value });
const left = (value: string) => ({ name: value, text: click(value), context });

describeRule('TEST_VALUE_LEFT', {
  finds: [
    found('test'),
    found('TEST-123'),
    found('test_order_1'),
    found('my_test'),
    found('demo'),
    found('abc123'),
    found('12345'),
    found('123456789'),
    found('0000'),
    {
      name: 'an order id',
      text: `${right}&order_id=test1`,
      context,
      marked: 'test1',
      params: { parameter: 'order_id' },
    },
    {
      name: "another tracker's click id",
      text: 'https://x.example/?clickid=12345',
      marked: '12345',
    },
  ],
  leaves: [
    left('0192f3c4d5'),
    left('1'),
    left('10293847'),
    left('contest'),
    left('latest-1'),
    { name: 'a macro', text: right, context },
    { name: 'the word in a descriptive parameter', text: `${right}&sub1=test`, context },
    {
      name: "another tracker's order id",
      text: 'https://x.example/?clickid={a}&order_id=test1',
    },
  ],
});
