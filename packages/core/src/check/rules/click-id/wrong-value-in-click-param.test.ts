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
      name: 'a device id by its role where nothing is known to return our click id',
      text: returning('${(user_data.idfa)!}'),
      context: known('branch'),
      marked: '${(user_data.idfa)!}',
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
    {
      name: 'a macro of another role where nothing is known to return our click id',
      text: returning('${(last_attributed_touch_data.~campaign)!}'),
      context: known('branch'),
    },
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
