import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { askForHost, giveBack, isGranted } from './host-grants.ts';

const request = vi.fn<(asked: object) => Promise<boolean>>();
const remove = vi.fn<(asked: object) => Promise<boolean>>();
const contains = vi.fn<(asked: object) => Promise<boolean>>();

beforeEach(() => {
  for (const call of [request, remove, contains]) call.mockReset().mockResolvedValue(true);
  Object.assign(browser, { permissions: { request, remove, contains } });
});

describe('asking for a host', () => {
  test('asks for that one and nothing else', async () => {
    expect(await askForHost('https://hq1.appsflyer.com/apps')).toBe(true);
    expect(request.mock.calls).toEqual([[{ origins: ['https://hq1.appsflyer.com/*'] }]]);
  });

  test('is at once: a browser asks only on the press itself', () => {
    void askForHost('https://hq1.appsflyer.com/');
    expect(request).toHaveBeenCalledOnce();
  });

  test.each(['https://*.example.com/', 'http://a.example/', 'about:blank'])(
    'asks for nothing at %s',
    async (url) => {
      expect(await askForHost(url)).toBe(false);
      expect(request).not.toHaveBeenCalled();
    },
  );

  test('is refused where the user or the browser says no', async () => {
    request.mockResolvedValueOnce(false);
    expect(await askForHost('https://a.example/')).toBe(false);
    request.mockRejectedValueOnce(new Error('This function must be called during a user gesture'));
    expect(await askForHost('https://a.example/')).toBe(false);
  });
});

test('what an administrator has given stays, and that is said', async () => {
  remove.mockRejectedValueOnce(new Error('You cannot remove required permissions.'));
  expect(await giveBack('https://a.example/*')).toBe(false);
  expect(await giveBack('https://a.example/*')).toBe(true);
});

test('a page that nobody can be asked for is not given', async () => {
  expect(await isGranted('http://a.example/')).toBe(false);
  expect(contains).not.toHaveBeenCalled();
  expect(await isGranted('https://a.example/x')).toBe(true);
  expect(contains).toHaveBeenCalledWith({ origins: ['https://a.example/*'] });
});
