import { describe, expect, test } from 'vitest';

import { hostOfPattern, hostPattern } from './host-pattern.ts';

describe('hostPattern', () => {
  test.each([
    ['https://hq1.appsflyer.com/apps?x=1#y', 'https://hq1.appsflyer.com/*'],
    ['https://HQ1.AppsFlyer.com:8443/', 'https://hq1.appsflyer.com/*'],
    ['https://user:secret@a.example/', 'https://a.example/*'],
    ['https://b\u00FCcher.example/', 'https://xn--bcher-kva.example/*'],
  ])('%s is asked for as %s', (url, pattern) => {
    expect(hostPattern(url)).toBe(pattern);
  });

  test.each([
    'https://*/',
    'https://*.example.com/',
    'https://%2A.example.com/',
    'https://*.com/',
    'https://com/',
    'https://a.example./',
    'https://[::1]/',
    'http://hq1.appsflyer.com/',
    'file:///etc/hosts',
    'chrome://extensions/',
    'about:blank',
    'javascript:alert(1)',
    '<all_urls>',
    '*://*/*',
    '',
  ])('for %s nothing is asked', (url) => {
    expect(hostPattern(url)).toBeNull();
  });
});

describe('hostOfPattern', () => {
  test('is the host that was asked for', () => {
    expect(hostOfPattern('https://hq1.appsflyer.com/*')).toBe('hq1.appsflyer.com');
  });

  test.each(['https://*/*', '*://*/*', '<all_urls>', 'https://*.example.com/*', 'http://a.b/*'])(
    'is none for %s, which reaches further',
    (pattern) => {
      expect(hostOfPattern(pattern)).toBeNull();
    },
  );
});
