import { describe, expect, test } from 'vitest';
import { platformForHost } from './platform-for-host.ts';
import { platforms } from './platforms.ts';

describe('platformForHost', () => {
  test.each([
    ['hq1.appsflyer.com', 'appsflyer'],
    ['HQ1.AppsFlyer.com', 'appsflyer'],
    ['hq1.appsflyer.com.', 'appsflyer'],
    ['hq1.appsflyer.com:8443', 'appsflyer'],
    ['hq1.appsflyer.com.:443', 'appsflyer'],
    ['app.appsflyer.com', 'appsflyer'],
    ['brand.onelink.me', 'appsflyer'],
    ['suite.adjust.com', 'adjust'],
    ['dashboard.branch.io', 'branch'],
    ['acme.everflowclient.io', 'everflow'],
    ['a.b.everflowclient.io', 'everflow'],
    ['123.servecvr.com', 'everflow'],
    ['acme.hasoffers.com', 'tune'],
    ['acme.cakemarketing.com', 'cake'],
    ['panel.voluum.com', 'voluum'],
    ['app.integr8.co', 'integr8'],
    ['x.attribution.24metrics.com', 'integr8'],
    ['tagmanager.google.com', 'gtm-server'],
  ])('%s is %s', (host, id) => {
    expect(platformForHost(host)?.id).toBe(id);
  });

  test.each([
    ['appsflyer.com'],
    ['xhq1.appsflyer.com'],
    ['hq1.appsflyer.com.evil.example'],
    ['x.hq1.appsflyer.com'],
    ['onelink.me'],
    ['evilonelink.me'],
    ['.onelink.me'],
    ['a..onelink.me'],
    ['onelink.me.example'],
    ['localhost'],
    ['127.0.0.1'],
    ['[::1]'],
    ['https://hq1.appsflyer.com'],
    ['hq1.appsflyer.com/x'],
    ['constructor'],
    [':443'],
    [''],
  ])('%j is nobody', (host) => {
    expect(platformForHost(host)).toBeNull();
  });

  test('finds every pattern of the catalogue', () => {
    for (const profile of platforms) {
      for (const { pattern } of [...profile.dashboardHosts, ...profile.trackingHosts]) {
        expect(platformForHost(pattern.replace('*', 'any'))?.id).toBe(profile.id);
      }
    }
  });
});
