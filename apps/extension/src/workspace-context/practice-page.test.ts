import { describe, expect, test } from 'vitest';

import { platformOfTab } from './platform-of-tab.ts';
import { withPracticePlace } from './practice-page.ts';

const server = 'http://127.0.0.1:8787';

const tab = (url: string) => ({ id: 1, url, host: new URL(url).hostname });

const platformAt = (url: string, serverUrl = server) =>
  platformOfTab(withPracticePlace(tab(url), serverUrl), {});

describe('a practice page of the connected server', () => {
  test.each([
    [`${server}/practice/appsflyer`, 'appsflyer'],
    [`${server}/practice/everflow?sub1=x#y`, 'everflow'],
  ])('%s is recognised as %s', (url, platform) => {
    expect(platformAt(url)).toBe(platform);
  });

  test('is recognised below a path too', () => {
    const below = 'https://a.example/trackside';
    expect(platformAt(`${below}/practice/appsflyer`, below)).toBe('appsflyer');
  });

  test('that is like no company’s is no platform’s', () => {
    expect(platformAt(`${server}/practice/generic`)).toBeNull();
  });

  test('has its own choices, and the user’s word counts there too', () => {
    const place = withPracticePlace(tab(`${server}/practice/appsflyer`), server);
    expect(place?.host).toBe('127.0.0.1/practice/appsflyer');
    expect(platformOfTab(place, { '127.0.0.1/practice/appsflyer': 'keitaro' })).toBe('keitaro');
    expect(platformOfTab(place, { '127.0.0.1': 'keitaro' })).toBe('appsflyer');
  });
});

describe('any other page', () => {
  test.each([
    'http://127.0.0.1:8788/practice/appsflyer',
    'https://127.0.0.1:8787/practice/appsflyer',
    'http://localhost:8787/practice/appsflyer',
    'https://evil.example/practice/appsflyer',
    'https://evil.example/127.0.0.1:8787/practice/appsflyer',
    `https://evil.example/?${server}/practice/appsflyer`,
    `${server}/other/practice/appsflyer`,
    `${server}/practice/appsflyer/more`,
    `${server}/practice`,
    `${server}/`,
  ])('%s stays what it is', (url) => {
    expect(withPracticePlace(tab(url), server)).toEqual(tab(url));
    expect(platformAt(url)).toBeNull();
  });

  test('and none at all stays none', () => {
    expect(withPracticePlace(null, server)).toBeNull();
    const blank = { id: 1, url: 'about:blank', host: '' };
    expect(withPracticePlace(blank, server)).toBe(blank);
  });
});
