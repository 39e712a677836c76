import { describe, expect, test } from 'vitest';
import { givePermission } from '../safety/give-permission.ts';
import { findBarriers } from './find-barriers.ts';
import { actIn } from './popup-actions.ts';
import { openSeededStage } from './stages/seeded-stage.ts';
import { screenshot } from './stages/pictures.ts';

const pattern = 'https://demo.everflowclient.io/*';

describe.each(['light', 'dark'] as const)('the settings in %s', (colorScheme) => {
  test(
    'have no barrier, and say what is kept, sent and never done',
    {
      timeout: 120_000,
    },
    async () => {
      await using stage = await openSeededStage({ colorScheme, secure: true });
      const { popup } = stage;
      await popup.press('Menu');
      await popup.press('Settings', 'menuitem');
      await popup.see('Keep an eye on hq1.appsflyer.com');
      await screenshot(popup.page, `${colorScheme}-settings`);
      expect(await findBarriers(popup.page)).toEqual([]);
      for (const words of [
        'Never touched are affiliate links',
        'activeTab',
        'sidePanel',
        'storage',
      ]) {
        await popup.see(words);
      }
      await popup.press('Delete everything kept here');
      await popup.page.$eval('section:last-of-type', (section) => section.scrollIntoView(false));
      await screenshot(popup.page, `${colorScheme}-settings-privacy`);
      expect(await findBarriers(popup.page)).toEqual([]);
      await popup.page.keyboard.press('Escape');
      await popup.see('af_purchase');
      const focused = await popup.page.evaluate(() => document.activeElement?.ariaLabel);
      expect(focused).toBe('Menu');
    },
  );
});

test('a reader that is switched off in the settings is off', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { popup } = stage;
  await popup.press('Menu');
  await popup.press('Settings', 'menuitem');
  await popup.see('Readers of pages');
  for (const reader of ['AppsFlyer: event mapping', 'AppsFlyer: events and postbacks']) {
    await popup.toggle(reader);
  }
  await popup.toggle('Any list of events');
  await popup.page.keyboard.press('Escape');
  await popup.openTab('Match');
  await popup.see('No page can be read here, or reading is switched off');
  const readButton = await popup.find('Read this page');
  expect(await readButton.evaluate((button) => button.hasAttribute('disabled'))).toBe(true);
});

test(
  'deleting everything leaves nothing, and gives the hosts back',
  {
    timeout: 120_000,
  },
  async () => {
    await using stage = await openSeededStage({ secure: true });
    await stage.popup.page.close();
    await givePermission(stage, pattern);
    const popup = actIn(await stage.openPopup());
    const kept = (): Promise<unknown> =>
      popup.page.evaluate(`(async () => ({
      local: JSON.stringify(await chrome.storage.local.get()),
      hosts: (await chrome.permissions.getAll()).origins,
    }))()`);
    // The control: there is something to delete.
    await expect.poll(kept).toEqual({
      local: expect.stringContaining(stage.server.adminToken),
      hosts: [pattern],
    });
    await popup.press('Menu');
    await popup.press('Settings', 'menuitem');
    await popup.press('Delete everything kept here');
    await popup.press('Delete');
    await popup.see('Connect to your Trackside server');
    await expect.poll(kept).toEqual({ local: '{}', hosts: [] });
  },
);
