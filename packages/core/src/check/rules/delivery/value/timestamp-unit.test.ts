import { describeRule } from '../../../testing/describe-rule.ts';
import { right } from '../../../testing/known-offer.ts';
import { selling } from '../../../testing/selling-offer.ts';

const ofBranch = 'https://t.example/?transaction_id=${(x)!}&event_time=${(event_timestamp)!}';
const ofAdjust = `${right.replace('(clickid)', '{click_id}')}&event_time={created_at}`;
const read = (eventTimeUnit: 'seconds' | 'milliseconds' | undefined) => ({
  offer: { eventTimeUnit, secure: undefined, globalSecure: undefined },
});
const others = ['SECURE_MISSING', 'UNKNOWN_MACRO'] as const;

describeRule('TIMESTAMP_UNIT', {
  finds: [
    {
      name: 'milliseconds where seconds are read',
      text: ofBranch,
      context: selling('branch', read('seconds')),
      marked: '${(event_timestamp)!}',
      params: { found: 'milliseconds', expected: 'seconds' },
      beside: others,
    },
    {
      name: 'seconds where milliseconds are read',
      text: ofAdjust,
      context: selling('adjust', read('milliseconds')),
      marked: '{created_at}',
      params: { found: 'seconds' },
    },
  ],
  leaves: [
    {
      name: 'the unit that is read',
      text: ofAdjust,
      context: selling('adjust', read('seconds')),
    },
    {
      name: 'milliseconds where they are read',
      text: ofBranch,
      context: selling('branch', read('milliseconds')),
      instead: others,
    },
    {
      name: 'a unit of which it is not known how it is read',
      text: ofAdjust,
      context: selling('adjust', read(undefined)),
    },
    {
      name: 'a macro whose unit is not known',
      text: `${right}&event_time=(timestamp)`,
      context: selling('appsflyer', read('seconds')),
    },
  ],
});
