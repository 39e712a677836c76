import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSeededStage } from './seeded-stage.ts';
import { builtExtension } from './stage.ts';

test('the extension asks for no host, and for no permission that it does not use', async () => {
  const manifest: unknown = JSON.parse(
    await readFile(join(builtExtension, 'manifest.json'), 'utf8'),
  );
  expect(manifest).toMatchObject({
    manifest_version: 3,
    permissions: ['activeTab', 'scripting', 'storage'],
  });
  for (const key of [
    'host_permissions',
    'optional_host_permissions',
    'optional_permissions',
    'content_scripts',
    'externally_connectable',
  ]) {
    expect(manifest).not.toHaveProperty(key);
  }
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
