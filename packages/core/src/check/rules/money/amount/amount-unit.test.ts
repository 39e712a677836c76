import { describeRule } from '../../../testing/describe-rule.ts';
import { known } from '../../../testing/known-offer.ts';
import { ofEvent, selling } from '../../../testing/selling-offer.ts';

const ofAdjust = (amount: string): string =>
  `${ofEvent('{click_id}')}&sale_amount=${amount}&currency={currency}`;
const dropped = 'VALUE_DROPPED';

/** Adjust as if no macro of whole units were known of it. */
function withoutWholeUnits() {
  const { profile } = known('adjust');
  if (profile === undefined) throw new Error('unreachable');
  const sends = Object.entries(profile.sends).filter(
    ([, sent]) => sent?.meaning?.amountUnit !== 'major',
  );
  return { ...profile, sends: Object.fromEntries(sends) };
}

describeRule('AMOUNT_UNIT', {
  finds: [
    {
      name: 'an amount in cents',
      text: ofAdjust('{revenue}'),
      context: selling('adjust', {
        event: { revenue: { type: 'None' }, payout: { type: 'None' } },
      }),
      marked: '{revenue}',
      fixed: ofAdjust('{revenue_float}'),
      params: { wanted: '{revenue_float}' },
    },
    {
      name: 'an amount in cents for an unknown offer',
      text: 'https://t.example/?secure=k&transaction_id={click_id}&sale_amount={revenue}',
      context: { profile: known('adjust').profile },
      marked: '{revenue}',
      fixed: 'https://t.example/?secure=k&transaction_id={click_id}&sale_amount={revenue_float}',
    },
    {
      name: 'an amount in cents where no macro of whole units is known',
      text: 'https://t.example/?secure=k&transaction_id={click_id}&sale_amount={revenue}',
      context: { profile: withoutWholeUnits() },
      marked: '{revenue}',
      params: { found: '{revenue}' },
    },
  ],
  leaves: [
    {
      name: 'an amount in whole units',
      text: ofAdjust('{revenue_float}'),
      context: selling('adjust'),
      instead: [dropped],
    },
    {
      name: 'cents in a parameter that is not ours',
      text: `${ofAdjust('{revenue_float}')}&cents={revenue}`,
      context: selling('adjust'),
      instead: [dropped],
    },
    {
      name: 'the same spelling on a platform of which no unit is known',
      text: `${ofEvent('{external_id}')}&sale_amount={revenue}`,
      context: selling('keitaro'),
    },
    {
      name: "another tracker's URL",
      text: 'https://x.example/?clickid={click_id}&sale_amount={revenue}',
      context: { profile: known('adjust').profile },
    },
    {
      name: 'no platform',
      text: ofAdjust('{revenue}'),
      context: selling(undefined),
    },
  ],
});
