import { setReadOnly } from '@trackside/server/testing/read-only';
import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { openSeededStage } from './stages/seeded-stage.ts';
import { screenshot } from './stages/pictures.ts';

test('an open popup tells at once that the server is gone', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { page, ...popup } = stage.popup;
  await popup.openTab('Live');
  await popup.see('PLACEHOLDER_LEFT');
  await page.waitForFunction(() => document.body.innerText.includes('Live\n'));
  await stage.server.close();
  // Sooner than the regular question: the stream that breaks is why it is asked.
  await page.waitForFunction(
    () => document.body.innerText.includes('Server not reachable. What you see may be old.'),
    { timeout: 5_000 },
  );
  const words = await page.$$eval('[role="tabpanel"] [role="status"]', (found) =>
    found.map(({ textContent }) => textContent),
  );
  expect(words).toContain('Server not reachable');
  expect(words).not.toContain('Connecting');
  await popup.see('PLACEHOLDER_LEFT');
  await screenshot(page, 'server-gone-live');
  expect(await findBarriers(page)).toEqual([]);
  await popup.openTab('Check');
  await popup.see('What you see may be old.');
});

test('a replay tells what came of it', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { page, ...popup } = stage.popup;
  await page.evaluate(`
    const ask = fetch;
    window.fetch = (input, init) =>
      document.body.dataset.gone === 'yes'
        ? Promise.reject(new TypeError('Failed to fetch'))
        : ask(input, init);
  `);
  const setGone = (gone: 'yes' | 'no'): Promise<void> =>
    page.evaluate((value) => {
      document.body.dataset['gone'] = value;
    }, gone);
  const allIsWell = () =>
    page.waitForFunction(() => !/did not answer|may be old/.test(document.body.innerText), {
      timeout: 9_000,
    });
  await popup.openTab('Live');
  await popup.see('PLACEHOLDER_LEFT');

  await setGone('yes');
  await popup.press('Replay event_name=AF_Purchase');
  await popup.see('Trackside did not answer');
  await popup.see('What you see may be old.');
  await setGone('no');
  await popup.press('Try again');
  await allIsWell();

  // Once more, and nobody presses anything.
  await setGone('yes');
  await popup.press('Replay event_name=AF_Purchase');
  await popup.see('What you see may be old.');
  await setGone('no');
  await allIsWell();

  await popup.press('Replay event_name=AF_Purchase');
  await popup.see('Replayed just now: still held');
  await popup.see('The offer has no active event with this event_id or event_name');
  await screenshot(page, 'live-still-held');

  const row = await page.waitForSelector(
    '::-p-xpath(//li[contains(., "EVENT_UNKNOWN")]//button[@aria-expanded])',
  );
  await row?.click();
  const field = await page.waitForSelector('input[aria-label="Corrected event_name"]');
  expect(await field?.evaluate(({ clientWidth }) => clientWidth)).toBeGreaterThan(300);
  await popup.fill('Corrected event_name', 'af_purchasE');
  await page.locator('li form button[type="submit"]').click();
  await popup.see('event_name AF_Purchase → af_purchasE');
  await screenshot(page, 'live-corrected');
  expect(await findBarriers(page)).toEqual([]);

  const list = () => page.$eval('ul[aria-label="Postbacks"]', ({ textContent }) => textContent);
  expect(await list()).not.toContain('Farm Game US');
  await popup.choose('Offers shown', 'All offers');
  await page.waitForFunction(() =>
    document.querySelector('ul[aria-label="Postbacks"]')?.textContent?.includes('Farm Game US'),
  );
  await screenshot(page, 'live-all-offers');
});

test('says that the server can’t use its database, and goes on with it', async () => {
  await using stage = await openSeededStage();
  const { page, ...popup } = stage.popup;
  const { deps, places } = stage.server;
  await popup.openTab('Live');
  await popup.see('PLACEHOLDER_LEFT');
  await setReadOnly(deps.database.em(), places.database, true);
  await popup.press('Replay event_name=AF_Purchase');
  await popup.see('The server can’t use its database just now: try again in a moment');
  expect(await findBarriers(page)).toEqual([]);
  await screenshot(page, 'database-unavailable');
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'dark' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await screenshot(page, 'database-unavailable-dark');
  await setReadOnly(deps.database.em(), places.database, false);
  await popup.press('Replay event_name=AF_Purchase');
  await popup.see('Replayed just now: still held');
});
