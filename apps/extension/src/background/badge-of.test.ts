import { expect, test } from 'vitest';

import { badgeOf } from './badge-of.ts';

test.each([
  { platform: null, errors: 0, alerts: 0, text: '', tone: 'platform' },
  { platform: 'appsflyer', errors: 0, alerts: 0, text: '•', tone: 'platform' },
  { platform: 'appsflyer', errors: 3, alerts: 0, text: '3', tone: 'error' },
  { platform: 'appsflyer', errors: 0, alerts: 2, text: '2', tone: 'alert' },
  { platform: 'appsflyer', errors: 3, alerts: 2, text: '3', tone: 'error' },
  { platform: null, errors: 99, alerts: 0, text: '99', tone: 'error' },
  { platform: null, errors: 100, alerts: 0, text: '99+', tone: 'error' },
  { platform: null, errors: 0, alerts: 100, text: '99+', tone: 'alert' },
])(
  'a tab of $platform with $errors errors and $alerts alerts shows “$text”',
  ({ platform, errors, alerts, text, tone }) => {
    expect(badgeOf({ platformId: platform, errors, alerts })).toEqual({ text, tone });
  },
);
