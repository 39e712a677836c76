import { expect, test } from 'vitest';

import { hostOf } from './host-of.ts';

test.each([
  ['https://hq1.appsflyer.com/apps?x=1', 'hq1.appsflyer.com'],
  ['http://HQ1.AppsFlyer.com:8080/', 'hq1.appsflyer.com'],
  ['chrome://settings/', ''],
  ['file:///a/b', ''],
  ['', ''],
  ['hq1.appsflyer.com', ''],
])('the host of %j is %j', (url, host) => {
  expect(hostOf(url)).toBe(host);
});
