import { expect, test } from 'vitest';
import { readManifest } from './read-manifest.ts';
import { openSeededStage } from './stages/seeded-stage.ts';
import { builtExtension, builtForFirefox } from './stages/stage.ts';

const everywhere = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'];

test.each([
  { browser: 'Chrome', folder: builtExtension, permissions: [...everywhere, 'sidePanel'] },
  { browser: 'Firefox', folder: builtForFirefox, permissions: everywhere },
])('in $browser the extension asks for no host, and only for what it uses', async (built) => {
  const manifest = await readManifest(built.folder);
  expect(manifest).toMatchObject({
    manifest_version: 3,
    permissions: built.permissions,
    // Never given at install: one host of these at a time, by a button.
    optional_host_permissions: ['https://*/*'],
    // Nor this: by a switch.
    optional_permissions: ['notifications'],
  });
  for (const key of [
    'host_permissions',
    'content_scripts',
    'externally_connectable',
    'web_accessible_resources',
  ]) {
    expect(manifest, key).not.toHaveProperty(key);
  }
});

test('Firefox is told what is collected: nothing', async () => {
  expect(await readManifest(builtForFirefox)).toMatchObject({
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
    sidebar_action: { default_panel: 'sidepanel.html', open_at_install: false },
  });
});

test('no page script can see the token, and no page is changed', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const before = await stage.dashboard.evaluate(() => document.documentElement.outerHTML);
  await stage.popup.openTab('Match');
  await stage.popup.press('Read this page');
  await stage.popup.page.waitForSelector('li[data-status]');
  const after = await stage.dashboard.evaluate(() => document.documentElement.outerHTML);
  expect(after).toBe(before);
  expect(after).not.toContain(stage.server.adminToken);

  const { page } = stage.popup;
  const stored = await page.evaluate('chrome.storage.local.get().then(JSON.stringify)');
  // The control: it is there, where only the extension's own pages can read it.
  expect(stored).toContain(stage.server.adminToken);
});

test('no link and no cookie of a page is changed', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  await stage.dashboard.evaluate(() => {
    document.cookie = 'affiliate=partner-7; path=/';
    const link = document.createElement('a');
    link.href = 'https://shop.example/?aff=partner-7&clickid=abc';
    link.textContent = 'A link with an affiliate code';
    document.body.append(link);
  });
  const state = async (): Promise<unknown> => {
    const links = await stage.dashboard.$$eval('a', (all) => all.map((link) => link.outerHTML));
    const cookies = await stage.browser.cookies();
    return { links, cookies: cookies.map(({ name, value, domain }) => [name, value, domain]) };
  };
  const before = await state();
  expect(JSON.stringify(before)).toContain('partner-7');
  const { popup } = stage;
  await popup.openTab('Match');
  await popup.press('Read this page');
  await popup.page.waitForSelector('li[data-status]');
  await popup.openTab('Check');
  await popup.press('Read from the page');
  await popup.page.waitForSelector('textarea');
  await popup.openTab('Postbacks');
  await popup.copy('Copy: Conversion URL');
  expect(await state()).toEqual(before);
  // The control: one letter more is seen.
  await stage.dashboard.$eval('a[href*="partner-7"]', (link) =>
    link.setAttribute('href', '?aff=me'),
  );
  expect(await state()).not.toEqual(before);
});

test('not even our own code in a page can read what is kept', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const answers = await stage.popup.page.evaluate(`(async () => {
    const readAll = async () => {
      const read = async (area) => {
        try {
          return JSON.stringify(await chrome.storage[area].get());
        } catch (error) {
          return 'refused: ' + error.message;
        }
      };
      return { host: location.host, local: await read('local'), session: await read('session') };
    };
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const [{ result }] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: readAll,
    });
    return { inPage: result, here: await readAll() };
  })()`);
  const refused: unknown = expect.stringMatching(/^refused: Access to storage is not allowed/);
  const allowed: unknown = expect.stringMatching(/^\{/);
  expect(answers).toMatchObject({
    inPage: { host: 'hq1.appsflyer.com', local: refused, session: refused },
    // The control: the same code in a page of ours.
    here: { local: allowed, session: allowed },
  });
});
