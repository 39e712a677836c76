import { describeRule } from '../../../testing/describe-rule.ts';
import { right } from '../../../testing/known-offer.ts';
import { ofEvent, selling } from '../../../testing/selling-offer.ts';

const ofAdjust = right.replace('(clickid)', '{click_id}');
const flat = { type: 'CPA', value: '2' } as const;
const once = { event: { revenue: flat, payout: flat } };
const sale = '&sale_amount={revenue_float}&currency={currency}';

describeRule('VALUE_DROPPED', {
  finds: [
    {
      name: 'an event that only a macro names',
      text: `${ofAdjust}&event_name={event_name}`,
      context: selling('adjust', once),
      marked: '{event_name}',
      params: { parameter: 'event_name', platform: 'Adjust' },
    },
    {
      name: 'an amount of which a percentage is taken',
      text: ofEvent('{click_id}') + sale,
      context: selling('adjust'),
      marked: '{revenue_float}',
      params: { parameter: 'sale_amount' },
    },
  ],
  leaves: [
    {
      name: 'an event by its id, beside a name by macro',
      text: `${ofEvent('{click_id}')}&event_name={event_name}`,
      context: selling('adjust', once),
    },
    {
      name: 'an event by its name',
      text: `${ofAdjust}&event_name=sale`,
      context: selling('adjust', once),
    },
    {
      name: 'an amount that nothing is taken of',
      text: ofEvent('{click_id}') + sale,
      context: selling('adjust', once),
    },
    {
      name: 'an amount that is written out',
      text: `${ofEvent('{click_id}')}&sale_amount=5`,
      context: selling('adjust'),
    },
    {
      name: 'a platform that is not known to leave parameters out',
      text: `${right}&event_name=(event-name)`,
      context: selling('appsflyer', once),
    },
    {
      name: "another tracker's URL",
      text: 'https://x.example/?clickid={click_id}&event_name={event_name}',
      context: { profile: selling('adjust').profile },
    },
  ],
});
