import { describe, expect, test } from 'vitest';

import { platformOfTab } from './platform-of-tab.ts';

const tab = (host: string) => ({ id: 1, url: `https://${host}/`, host });

describe('platformOfTab', () => {
  test('recognises a host of the catalogue', () => {
    expect(platformOfTab(tab('hq1.appsflyer.com'), {})).toBe('appsflyer');
  });

  test('believes what the user named a host', () => {
    expect(platformOfTab(tab('track.example.com'), { 'track.example.com': 'keitaro' })).toBe(
      'keitaro',
    );
    expect(platformOfTab(tab('hq1.appsflyer.com'), { 'hq1.appsflyer.com': 'keitaro' })).toBe(
      'keitaro',
    );
  });

  test.each([tab('example.com'), tab('constructor'), tab('__proto__'), tab(''), null])(
    'knows nothing of %j',
    (unknown) => {
      expect(platformOfTab(unknown, {})).toBeNull();
    },
  );
});
