import { expect, test } from 'vitest';
import { checkDashboardPage } from './check-dashboard-page.ts';

const reading = { partnerActive: false, rows: [{ event: 'af_revenue', partnerEvent: 'sale' }] };

test.each([
  ['appsflyer', ['PARTNER_OFF', 'NAME_IS_A_PARAMETER']],
  ['nobody', ['PARTNER_OFF']],
  [undefined, ['PARTNER_OFF']],
])('on %s it finds what can be told of that platform', (platform, codes) => {
  const found = checkDashboardPage(reading, { platform });
  expect(found.map(({ code }) => code)).toEqual(codes);
});

test('without anything known it needs no options', () => {
  expect(checkDashboardPage({})).toEqual([]);
});
