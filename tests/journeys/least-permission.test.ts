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
  for (const key of ['host_permissions', 'content_scripts', 'externally_connectable']) {
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
