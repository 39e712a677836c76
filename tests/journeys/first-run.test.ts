import { describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { findBarriers } from './find-barriers.ts';
import { actIn } from './popup-actions.ts';
import { screenshot, wholePage } from './stages/pictures.ts';
import { openStage, showClipboard } from './stages/stage.ts';

const mostClicks = 6;
const mostSeconds = 60;

/** Counts what is really pressed in a page from now on. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(`
    globalThis.clicks = 0;
    document.addEventListener('click', ({ isTrusted, detail }) => {
      // A label passes its click on to its field, and a form's Enter presses the button: no pointer, no click.
      if (isTrusted && detail > 0) globalThis.clicks += 1;
    }, true);
  `);
  return async () => Number(await page.evaluate('globalThis.clicks'));
}

const shownSteps = (page: Page) =>
  page.$$eval('[data-step]', (steps) => steps.map((step) => step.getAttribute('data-state')));

test(
  'from installing to the first right URL: at most six clicks and a minute',
  { timeout: 120_000 },
  async () => {
    await using stage = await openStage({ firstRun: 'running' });
    const started = performance.now();
    const { server } = stage;
    const page = actIn(stage.firstRun);
    await stage.firstRun.bringToFront();
    await showClipboard(stage.firstRun);
    const countedClicks = await countClicks(stage.firstRun);

    await page.see('Three steps to your first right URL');
    expect(await shownSteps(page.page)).toEqual(['current', 'open', 'open']);
    await page.press('Server URL', 'textbox');
    await page.fill('Server URL', server.url);
    await page.press('Access token', 'textbox');
    await page.fill('Access token', server.adminToken);
    await page.press('Connect');
    await page.press('Take the example offer');
    await page.page.waitForFunction(() =>
      document.querySelector('[data-step="copy"][data-state="current"]'),
    );
    expect(await shownSteps(page.page)).toEqual(['done', 'done', 'current']);
    const url = await page.copy('Copy: Conversion URL');
    const seconds = (performance.now() - started) / 1000;
    const clicks = await countedClicks();

    const [offer] = await server.api.offers.list.query();
    expect(url).toBe(`${server.url}/?secure=${offer?.secure}&transaction_id=(clickid)`);
    expect(clicks).toBe(5);
    expect(clicks).toBeLessThanOrEqual(mostClicks);
    expect(seconds).toBeLessThanOrEqual(mostSeconds);
    process.stdout.write(
      `From installing to the first right URL: ${clicks} clicks, ${seconds.toFixed(1)} s\n`,
    );
    await page.see('Paste the URL into the dashboard.');
    expect(await shownSteps(page.page)).toEqual(['done', 'done', 'done']);

    // The URL is right: on the practice dashboard that the page leads to, it books a conversion.
    const practice = await page.page.$eval('a', ({ href }) => href);
    await stage.dashboard.bringToFront();
    await stage.dashboard.goto(practice);
    const dashboard = actIn(stage.dashboard);
    await Promise.all([stage.dashboard.waitForNavigation(), dashboard.press('Come by its link')]);
    await dashboard.fill('Postback URL, as the network gave it to AppsFlyer', url);
    await dashboard.press('Test');
    await dashboard.see('recorded · CONVERSION_RECORDED · 200');

    await stage.visit('hq1.appsflyer.com', 'appsflyer-integration.html');
    const popup = actIn(await stage.openPopup());
    await popup.see('af_purchase');
    expect(await shownSteps(popup.page)).toEqual([]);
  },
);

test('without a server, too: at most six clicks and a minute', { timeout: 120_000 }, async () => {
  await using stage = await openStage({ firstRun: 'running' });
  await stage.server.close();
  const started = performance.now();
  const page = actIn(stage.firstRun);
  await stage.firstRun.bringToFront();
  await showClipboard(stage.firstRun);
  const countedClicks = await countClicks(stage.firstRun);

  await page.press('Use without a server');
  await page.press('Postback address', 'textbox');
  await page.fill('Postback address', 'https://track.example.com');
  await page.press('Token', 'textbox');
  await page.fill('Token', 'w4Lk9vTq2ZsM7bXe');
  await page.press('Start without a server');
  await page.press('Take the example offer');
  const url = await page.copy('Copy: Conversion URL');
  const seconds = (performance.now() - started) / 1000;
  const clicks = await countedClicks();

  expect(url).toBe('https://track.example.com/?secure=w4Lk9vTq2ZsM7bXe&transaction_id=(clickid)');
  expect(clicks).toBe(6);
  expect(clicks).toBeLessThanOrEqual(mostClicks);
  expect(seconds).toBeLessThanOrEqual(mostSeconds);
  process.stdout.write(
    `Without a server, from installing to the first right URL: ${clicks} clicks, ${seconds.toFixed(1)} s\n`,
  );
  await page.see('Paste the URL into the dashboard.');
  expect(await shownSteps(page.page)).toEqual(['done', 'done', 'done']);
  expect(await page.page.evaluate(() => document.body.innerText)).not.toContain('practice');
});

describe('in the popup', { timeout: 120_000 }, () => {
  test('the steps stand above connecting and above the URLs, until one is copied', async () => {
    await using stage = await openStage({ firstRun: 'running' });
    await stage.visit('hq1.appsflyer.com', 'appsflyer-integration.html');
    const popup = actIn(await stage.openPopup());
    const { page } = popup;
    await popup.see('Three steps to your first right URL');
    expect(await shownSteps(page)).toEqual(['current', 'open', 'open']);
    expect(await findBarriers(page)).toEqual([]);
    await popup.fill('Server URL', stage.server.url);
    await popup.fill('Access token', stage.server.adminToken);
    await popup.press('Connect');
    await popup.see('Create your first offer');
    await popup.see('Take the example offer');
    expect(await shownSteps(page)).toEqual(['done', 'current', 'open']);
    expect(await findBarriers(page)).toEqual([]);
    await popup.press('Take the example offer');
    await popup.see('Press Copy beside a URL below.');
    expect(await shownSteps(page)).toEqual(['done', 'done', 'current']);
    expect(await findBarriers(page)).toEqual([]);
    // What is no right URL is no last step.
    await popup.copy('Copy: Tracking link');
    expect(await shownSteps(page)).toEqual(['done', 'done', 'current']);
    await popup.copy('Copy: Conversion URL');
    await page.waitForFunction(() => document.querySelector('[data-step]') === null);
    await page.close();

    const again = actIn(await stage.openPopup());
    await again.see('af_purchase');
    expect(await shownSteps(again.page)).toEqual([]);
  });

  test('skipping ends them for good, in every view', async () => {
    await using stage = await openStage({ firstRun: 'running' });
    await stage.visit('dash.example.test', 'postback-urls.html');
    const popup = actIn(await stage.openPopup());
    await popup.see('Three steps to your first right URL');
    await popup.press('Skip');
    await popup.page.waitForFunction(() => document.querySelector('[data-step]') === null);
    await popup.page.close();
    const again = actIn(await stage.openPopup());
    await again.see('Connect to your Trackside server');
    expect(await shownSteps(again.page)).toEqual([]);
    expect(await shownSteps(stage.firstRun)).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('the page in %s', (colorScheme) => {
  test('has no barriers at any step', { timeout: 120_000 }, async () => {
    await using stage = await openStage({ firstRun: 'running', colorScheme });
    const page = actIn(stage.firstRun);
    await page.page.bringToFront();
    await page.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    const look = async (name: string): Promise<void> => {
      await wholePage(page.page, `${colorScheme}-first-run-${name}`);
      expect(await findBarriers(page.page), name).toEqual([]);
    };
    await page.see('Three steps to your first right URL');
    await look('connect');
    await page.fill('Server URL', stage.server.url);
    await page.fill('Access token', stage.server.adminToken);
    await page.press('Connect');
    await page.see('Take the example offer');
    await look('offer');
    await page.press('Take the example offer');
    await page.page.waitForSelector('button[aria-label="Copy: Conversion URL"]');
    await look('copy');

    await stage.visit('dash.example.test', 'postback-urls.html');
    const popup = await stage.openPopup();
    await actIn(popup).see('Press Copy beside a URL below.');
    await screenshot(popup, `${colorScheme}-first-run-popup`);
  });
});
