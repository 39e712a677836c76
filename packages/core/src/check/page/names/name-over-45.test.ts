import { platformById } from '../../../platform/platform-by-id.ts';
import { describePageRule, right, row } from '../testing/describe-page-rule.ts';

const withRow = (name: string) => ({
  rows: [...(right.rows ?? []), row(name, { partnerEvent: 'x' })],
});
const appsflyer = platformById('appsflyer');
if (appsflyer?.eventNames === undefined || appsflyer.eventNames === null) {
  throw new Error('The catalogue does not know AppsFlyer’s event names');
}

describePageRule('NAME_OVER_45', {
  finds: [46, 100].map((length) => ({
    name: `${length} characters`,
    page: withRow('😀'.repeat(length)),
    field: 'event' as const,
    row: 2,
    params: { event: '😀'.repeat(length), found: String(length), limit: '45' },
  })),
  leaves: [
    { name: '45 characters', page: withRow('😀'.repeat(45)) },
    { name: '101 characters', page: withRow('a'.repeat(101)), instead: ['NAME_OVER_100'] },
    { name: 'an unknown platform', page: withRow('a'.repeat(46)), context: { profile: undefined } },
    {
      name: 'a dashboard without such a limit',
      page: withRow('a'.repeat(46)),
      context: {
        profile: {
          ...appsflyer,
          eventNames: { ...appsflyer.eventNames, dashboardMaxLength: null },
        },
      },
    },
  ],
});
