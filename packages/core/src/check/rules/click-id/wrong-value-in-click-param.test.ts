import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

const returning = (macro: string): string => right.replace('(clickid)', () => macro);

describeRule('WRONG_VALUE_IN_CLICK_PARAM', {
  finds: [
    {
      name: 'a device id',
      text: returning('(idfa)'),
      context: known('appsflyer'),
      marked: '(idfa)',
      params: { expected: '(clickid)' },
    },
    {
      name: 'an event name',
      text: returning('(event-name)'),
      context: known('appsflyer'),
      marked: '(event-name)',
    },
    {
      name: "the platform's own click id",
      text: returning('{transaction_id}'),
      context: known('everflow'),
      marked: '{transaction_id}',
    },
    {
      name: 'an order id without a platform',
      text: returning('{order_id}'),
      context: known(),
      marked: '{order_id}',
    },
    {
      name: "a device id in another tracker's URL",
      text: 'https://x.example/?clickid={gaid}',
      marked: '{gaid}',
    },
  ],
  leaves: [
    { name: 'the macro that returns the click id', text: right, context: known('appsflyer') },
    { name: 'one of several slots', text: returning('{sub4}'), context: known('everflow') },
    {
      name: 'a device id in its own place',
      text: `${right}&idfa=(idfa)`,
      context: known('appsflyer'),
    },
    { name: 'an unknown macro', text: returning('{anything}'), context: known() },
    {
      name: 'a known macro where nothing is known to return it',
      text: returning('${(id)!}'),
      context: known('branch'),
    },
  ],
});
