import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { actIn, type PopupActions } from './popup-actions.ts';
import { openDesk } from './stages/desk-stage.ts';
import { openSeededStage, type SeededStage } from './stages/seeded-stage.ts';
import { wholePage } from './stages/pictures.ts';

/** Opens the full page from the popup's menu, as a user would, at a desk's width. */
async function openDeskByMenu(stage: SeededStage): Promise<PopupActions> {
  await stage.popup.press('Menu');
  const target = stage.browser.waitForTarget((one) => one.url().includes('workspace.html'));
  // The popup closes itself under the click, which then is told nothing.
  stage.popup.press('Open as a full page', 'menuitem').catch(() => undefined);
  const page = await (await target).asPage();
  await page.setViewport({ width: 1280, height: 860 });
  return actIn(page);
}

test('the report tells what came in, by day and by offer', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const desk = await openDeskByMenu(stage);
  await desk.openTab('Reports');
  await desk.page.waitForSelector('.report-chart canvas');
  const figures = () =>
    desk.page.$$eval('[role="group"][aria-label="Figures"] button', (tiles) =>
      tiles.map((tile) => tile.textContent ?? ''),
    );
  expect((await figures()).join(' ')).toBe(
    'Clicks1new Conversions1new Events1new Held2new Revenue in USD5.00new Payout in USD3.50new Profit in USD1.50new',
  );
  expect(await findBarriers(desk.page)).toEqual([]);
  await wholePage(desk.page, 'desk-reports');
  await desk.page.click('[role="radiogroup"][aria-label="Rows"] label:nth-of-type(2)');
  const table = () =>
    desk.page.$eval('table[aria-label="Report"]', ({ textContent }) => textContent);
  await expect.poll(table, { timeout: 15_000 }).toContain('Farm Game US');
  await desk.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await wholePage(desk.page, 'desk-reports-dark');
  expect(await findBarriers(desk.page)).toEqual([]);
});

/** Has reports say that they were read from a copy of the database that is so far behind. */
async function readFromCopy({ page }: PopupActions, seconds: string): Promise<void> {
  const session = await page.createCDPSession();
  session.on(
    'Fetch.requestPaused',
    ({ requestId, responseStatusCode = 0, responseHeaders = [] }) => {
      const told = { name: 'trackside-behind-seconds', value: seconds };
      const answer = {
        responseCode: responseStatusCode,
        responseHeaders: [...responseHeaders, told],
      };
      void session.send('Fetch.continueResponse', { requestId, ...answer });
    },
  );
  const patterns = [{ urlPattern: '*reports.summary*', requestStage: 'Response' as const }];
  await session.send('Fetch.enable', { patterns });
}

test('the report says how old its figures may be', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const desk = await openDesk(stage, stage.popup);
  await desk.openTab('Reports');
  await desk.page.waitForSelector('.report-chart canvas');
  const isTold = () => desk.page.evaluate(() => document.body.innerText.includes('up to 12 s old'));
  expect(await isTold()).toBe(false);
  await readFromCopy(desk, '12');
  await desk.choose('Days', 'Last 7 days');
  await desk.see('From a copy of the database, up to 12 s old');
  expect(await findBarriers(desk.page)).toEqual([]);
  await wholePage(desk.page, 'desk-reports-behind');
});

test(
  'alerts are told, dismissed and taken back, and webhooks set up',
  { timeout: 120_000 },
  async () => {
    await using stage = await openSeededStage();
    const desk = await openDesk(stage, stage.popup);
    await desk.openTab('Alerts');
    await desk.see('EVENT_UNKNOWN');
    await wholePage(desk.page, 'desk-alerts');
    expect(await findBarriers(desk.page)).toEqual([]);
    const shown = () => desk.page.$$eval('section li h2', (names) => names.length);
    const before = await shown();
    await desk.press('Dismiss the alert about Farm Game US');
    await expect.poll(shown).toBe(before - 1);
    await desk.press('Undo');
    await expect.poll(shown).toBe(before);

    // The second alert is about a name that nobody set up: the log shows those postbacks alone.
    await desk.page.click('section li:nth-of-type(2) button');
    await desk.see('Postbacks: 1');
    await desk.see('event_name=AF_Purchase');
    await desk.openTab('Alerts');

    await desk.fill('Address', 'http://127.0.0.1:1/');
    await desk.press('Add webhook');
    await desk.see('Type an https address that leads to a public server');
    await desk.fill('Address', 'https://hooks.example.com/trackside');
    await desk.press('Add webhook');
    await desk.see('whsec_');
    await desk.press('Turn off https://hooks.example.com/trackside');
    await desk.see('Off');
    await desk.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await wholePage(desk.page, 'desk-webhooks-dark');
    expect(await findBarriers(desk.page)).toEqual([]);
    await desk.press('Remove https://hooks.example.com/trackside');
    await desk.see('Its secret will be gone.');
    await desk.press('Remove');
    await expect.poll(() => stage.server.api.alerts.webhooks.list.query()).toEqual([]);
  },
);

test('arrows lead through the screens at the side', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const desk = await openDesk(stage, stage.popup);
  await desk.see('af_purchase');
  await desk.page.focus('[role="tab"][aria-selected="true"]');
  const chosen = () =>
    desk.page.$eval('[role="tab"][aria-selected="true"]', (tab) => tab.textContent);
  await desk.page.keyboard.press('End');
  await expect.poll(chosen).toBe('People');
  await desk.page.keyboard.press('ArrowUp');
  await expect.poll(chosen).toBe('Alerts');
  await desk.page.keyboard.press('ArrowDown');
  await desk.page.keyboard.press('ArrowDown');
  await expect.poll(chosen).toBe('Postbacks');
});
