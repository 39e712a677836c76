import { expect, test } from 'vitest';
import { backgroundOf } from './background-worker.ts';
import { findBarriers } from './find-barriers.ts';
import { actIn } from './popup-actions.ts';
import { openSeededStage } from './stages/seeded-stage.ts';
import { screenshot } from './stages/pictures.ts';

test(
  'a popup shows what the server said last, and says when it is gone',
  { timeout: 120_000 },
  async () => {
    await using stage = await openSeededStage();
    const { page } = stage.popup;
    await stage.popup.see('af_purchase');
    const { secure } = await stage.server.api.offers.get.query({ id: stage.offerId });
    const kept = () => page.evaluate(`chrome.storage.session.get().then(JSON.stringify)`);
    await expect.poll(kept).toContain(secure);
    await page.close();

    await stage.server.close();
    const popup = actIn(await stage.openPopup());
    await popup.see('af_purchase');
    await popup.see('Server not reachable. What you see may be old.');
    expect(await popup.copy('Copy: Conversion URL')).toContain('&transaction_id=(clickid)');
    expect(await findBarriers(popup.page)).toEqual([]);
    await screenshot(popup.page, 'server-gone-at-opening');
  },
);

test('what was kept leaves with the connection', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { popup } = stage;
  await popup.see('af_purchase');
  const kept = () => popup.page.evaluate(`chrome.storage.session.get().then(JSON.stringify)`);
  const { secure } = await stage.server.api.offers.get.query({ id: stage.offerId });
  await expect.poll(kept).toContain(secure);
  await popup.press('Menu');
  await popup.press('Disconnect', 'menuitem');
  await popup.find('Server URL', 'textbox');
  await expect.poll(kept).not.toContain(secure);
});

test('what a key copies is never what was kept', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { api } = stage.server;
  const { page } = stage.popup;
  await stage.popup.see('af_purchase');
  const kept = () => page.evaluate(`chrome.storage.session.get().then(JSON.stringify)`);
  const { secure: before } = await api.offers.get.query({ id: stage.offerId });
  await expect.poll(kept).toContain(before);
  await page.close();
  const { secure } = await api.offers.rotateSecure.mutate({
    id: stage.offerId,
    keepOldForHours: 0,
  });

  const worker = await backgroundOf(stage);
  const opened = stage.browser.waitForTarget((one) => one.url().includes('popup.html'));
  await worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    chrome.commands.onCommand.dispatch('copy-conversion', tab);
  })()`);
  const popup = actIn(await (await opened).asPage());
  await popup.see('copied');
  const copied = await popup.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(secure);
  expect(copied).not.toContain(before);
});
