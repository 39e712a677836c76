import { startTestServer } from '@trackside/server/testing';
import { expect, test } from 'vitest';
import { launchBrowser } from '../browser/launch-browser.ts';

test('shows an invitation to copy, in a real browser, and sends it nowhere', async () => {
  await using server = await startTestServer();
  const { url } = await server.api.access.invitations.create.mutate({
    name: 'Ann',
    role: 'viewer',
  });
  await using browser = await launchBrowser();
  const page = await browser.newPage();
  const [requests, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  const shown = () =>
    page.evaluate(() => ({
      link: document.querySelector<HTMLInputElement>('#link')?.value,
      told: document.querySelector('#copied')?.textContent,
      whole: document.querySelector<HTMLElement>('#whole')?.checkVisibility(),
      broken: document.querySelector<HTMLElement>('#broken')?.checkVisibility(),
    }));
  expect(await shown()).toEqual({ link: url, told: '', whole: true, broken: false });
  await page.focus('#copy');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#copied')?.textContent !== '');
  expect((await shown()).told).toMatch(/^(Copied|It is selected)/u);
  await page.goto(`${server.url}/pair#cut-off`);
  expect(await shown()).toMatchObject({ link: '', whole: false, broken: true });
  const secret = new URL(url).hash.slice(1);
  const paths = requests.map((address) => new URL(address).pathname);
  expect(new Set(paths)).toEqual(new Set(['/pair', '/pair/page.js']));
  // Chromium names a request's fragment to its own tools; over the wire it never goes.
  expect(requests.filter((address) => address.split('#')[0]?.includes(secret))).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await server.api.access.invitations.list.query()).toMatchObject([{ state: 'open' }]);
});
