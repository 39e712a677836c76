import { expect, test } from 'vitest';
import { openSeededStage } from './stages/seeded-stage.ts';

test('says so when the browser cannot keep or read', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { popup } = stage;
  const { page } = popup;
  const refusing = (method: string) =>
    `chrome.storage.local.${method} = () => Promise.reject(new Error('The storage is broken'))`;

  await popup.openTab('Events');
  await popup.press('New event');
  expect(await page.$('[role="alert"]')).toBeNull();
  await page.evaluate(refusing('set'));
  await popup.fill('Event name', 'half_typed');
  await popup.see('This browser could not keep what you changed.');
  expect(await page.$eval('input', ({ value }) => value)).toBe('half_typed');

  const unreadable = await page.evaluateOnNewDocument(refusing('get'));
  await page.reload();
  await popup.see('This browser could not read what was kept here');
  await popup.see('Connect to your Trackside server');
  await page.removeScriptToEvaluateOnNewDocument(unreadable.identifier);

  const open = await page.evaluateOnNewDocument(refusing('setAccessLevel'));
  await page.reload();
  await popup.see('This view stopped working');
  await page.removeScriptToEvaluateOnNewDocument(open.identifier);

  await page.reload();
  await popup.openTab('Events');
  await popup.see('af_purchase');
});
