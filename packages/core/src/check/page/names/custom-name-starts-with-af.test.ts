import { platformById } from '../../../platform/platform-by-id.ts';
import { describePageRule, right, row } from '../testing/describe-page-rule.ts';

const withRow = (name: string) => ({
  rows: [...(right.rows ?? []), row(name, { partnerEvent: 'x' })],
});
const appsflyer = platformById('appsflyer');
if (appsflyer?.eventNames === undefined || appsflyer.eventNames === null) {
  throw new Error('The catalogue does not know AppsFlyer’s event names');
}

describePageRule('CUSTOM_NAME_STARTS_WITH_AF', {
  finds: [
    {
      name: 'a name of the app’s own with the reserved prefix',
      page: withRow('af_bonus_round'),
      field: 'event',
      row: 2,
      params: { event: 'af_bonus_round', prefix: 'af_' },
    },
    {
      name: 'a slip in a predefined name',
      page: withRow('af_add_to_cart '),
      field: 'event',
      row: 2,
      params: { event: 'af_add_to_cart ', prefix: 'af_', instead: 'af_add_to_cart' },
    },
  ],
  leaves: [
    { name: 'a predefined name', page: withRow('af_add_to_cart') },
    { name: 'a name without the prefix', page: withRow('bonus_af_round') },
    { name: 'a parameter', page: withRow('af_price'), instead: ['NAME_IS_A_PARAMETER'] },
    {
      name: 'an unknown platform',
      page: withRow('af_bonus_round'),
      context: { profile: undefined },
    },
    {
      name: 'a platform that reserves no prefix',
      page: withRow('af_bonus_round'),
      context: {
        profile: { ...appsflyer, eventNames: { ...appsflyer.eventNames, reservedPrefix: null } },
      },
    },
  ],
});
