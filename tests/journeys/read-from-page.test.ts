import { expect, test } from 'vitest';
import { actIn } from './popup-actions.ts';
import { openSeededStage } from './stages/seeded-stage.ts';

const found = 'https://t.example/?secure=abcdabcdabcdabcd&transaction_id={clickid}';
const link = 'https://app.appsflyer.com/id1?clickid={transaction_id}';

test('a URL read from the page costs nothing that was typed', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { page } = stage.popup;
  await stage.dashboard.evaluate((text) => {
    const field = document.createElement('input');
    field.value = text;
    document.body.replaceChildren(field);
  }, found);
  const texts = () => page.$$eval('textarea', (fields) => fields.map(({ value }) => value));
  const becomes = (wanted: readonly string[]) =>
    page.waitForFunction(
      (all) =>
        all ===
        JSON.stringify([...document.querySelectorAll('textarea')].map(({ value }) => value)),
      {},
      JSON.stringify(wanted),
    );
  // The page takes its time to answer.
  await page.evaluate(`
    const read = chrome.scripting.executeScript;
    chrome.scripting.executeScript = async (injection) => {
      await new Promise((go) => document.addEventListener('answer-now', go, { once: true }));
      return read(injection);
    };
  `);

  await stage.popup.openTab('Check');
  await stage.popup.fill('Postback URL', 'typed by hand');
  await stage.popup.press('Read from the page');
  await stage.popup.fill('Tracking link (optional)', link);
  await becomes(['typed by hand', link]);
  await page.evaluate(() => document.dispatchEvent(new Event('answer-now')));
  await becomes([found, link]);
  await stage.popup.press('Undo');
  await becomes(['typed by hand', link]);
  expect(await texts()).toEqual(['typed by hand', link]);
});

test('no token stands whole among the URLs found on a page', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  await stage.visit('dash.example.test', 'postback-urls.html');
  const token = 'aaaabbbbcccc';
  expect(await stage.dashboard.content()).toContain(`secure=${token}`);
  // Going to another page has closed the popup.
  const popup = actIn(await stage.openPopup());
  await popup.openTab('Check');
  await popup.press('Read from the page');
  const list = await popup.page.waitForSelector('section[aria-label="Postback URLs on this page"]');
  const shown = await list?.evaluate((section) => section.textContent);
  expect(shown).toContain('secure=');
  expect(shown).not.toContain(token);
});
