import { startTestServer, type TestServer } from '@trackside/server/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchFirefox, type LaunchedFirefox } from '../browser/launch-firefox.ts';
import { findBarriers } from './find-barriers.ts';
import { actIn, firefoxHand, type PopupActions } from './popup-actions.ts';
import { readManifest } from './read-manifest.ts';
import { builtForFirefox } from './stages/stage.ts';

describe('in Firefox', { timeout: 120_000 }, () => {
  let server: TestServer;
  let firefox: LaunchedFirefox;
  let page: PopupActions;

  beforeAll(async () => {
    server = await startTestServer();
    const { browser_specific_settings: settings } = await readManifest(builtForFirefox);
    firefox = await launchFirefox({
      extension: builtForFirefox,
      extensionId: settings?.gecko.id ?? '',
    });
    // Installing opens it, and in a tab behind it little is drawn.
    const firstRun = await firefox.openedPage('first-run.html');
    await firstRun.evaluate(`browser.storage.local.set({ 'first-run': 'skipped' })`);
    await firstRun.close();
    page = actIn(await firefox.openPage('workspace.html'), firefoxHand);
  }, 120_000);
  afterAll(async () => {
    await firefox[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  /** Firefox gives a password's field no role, so it is not found by one. */
  const fillToken = async (token: string): Promise<void> => {
    await page.page.$eval('input[type="password"]', (field) => {
      field.focus();
      field.select();
    });
    await firefoxHand.insert(page.page, token);
  };

  test('connects', async () => {
    await page.fill('Server URL', server.url);
    await fillToken('not-the-token-of-this-server');
    await page.press('Connect');
    await page.see('The server does not know this token.');
    await fillToken(server.adminToken);
    await page.press('Connect');
    await page.see('Create your first offer');
    expect(await page.page.$('[role="alert"]')).toBeNull();
  });

  test('creates an offer', async () => {
    await page.press('Create your first offer');
    await page.fill('Offer name', 'Farm Game US');
    await page.fill('Destination URL', 'https://app.appsflyer.com/id1?clickid={transaction_id}');
    await page.fill('Revenue amount', '5.00');
    await page.press('Create offer');
    await page.see('Tracking link');
    const [offer] = await server.api.offers.list.query();
    expect(offer).toMatchObject({ name: 'Farm Game US', revenue: { type: 'CPA', value: '5.00' } });
  });

  test('copies the right URL', async () => {
    await page.press('Platform: No platform');
    await page.fill('Search platforms', 'AppsFlyer', 'combobox');
    await page.page.keyboard.press('Enter');
    await page.see('(clickid)');
    const { secure } = await server.api.offers.get.query({ id: 1 });
    expect(await page.copy('Copy: Conversion URL')).toBe(
      `${server.url}/?secure=${secure}&transaction_id=(clickid)`,
    );
  });

  test('checks a URL, and repairs it', async () => {
    const { secure } = await server.api.offers.get.query({ id: 1 });
    await page.openTab('Check');
    await page.fill('Postback URL', `${server.url}/?secure=${secure}&transaction_id=REPLACE`);
    await page.page.waitForSelector('li[data-code="PLACEHOLDER_LEFT"]');
    await page.press('Repair all');
    await page.see('No mistakes found');
    expect(await findBarriers(page.page)).toEqual([]);
  });

  test('keeps what is typed, and shows it in the panel as well', async () => {
    const panel = await firefox.openPage('sidepanel.html');
    await panel.waitForSelector('textarea');
    expect(await panel.$eval('textarea', ({ value }) => value)).toContain('(clickid)');
  });
});
