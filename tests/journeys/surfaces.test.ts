import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { actIn, type PopupActions } from './popup-actions.ts';
import { openSeededStage, type SeededStage } from './stages/seeded-stage.ts';

/** The page of ours that what is pressed opens. */
async function opened(
  stage: SeededStage,
  name: string,
  press: () => Promise<void>,
): Promise<PopupActions> {
  const target = stage.browser.waitForTarget((one) => one.url().includes(name));
  // The popup closes itself under the click, which then is told nothing.
  press().catch(() => undefined);
  const page = await (await target).asPage();
  return actIn(page);
}

/** Opens the full page from the popup's menu, as a user would. */
async function openWorkspace(stage: SeededStage): Promise<PopupActions> {
  await stage.popup.press('Menu');
  const workspace = await opened(stage, 'workspace.html', () =>
    stage.popup.press('Open as a full page', 'menuitem'),
  );
  await workspace.page.setViewport({ width: 1280, height: 900 });
  return workspace;
}

/** Waits in a tab that is brought to the front: a browser draws nothing in one behind it. */
async function fieldHolds(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  const value = () => page.$eval('textarea', (field) => field.value);
  await expect.poll(value, { timeout: 15_000 }).toBe(text);
}

test('the panel opens beside the page, and works with it', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  await stage.popup.press('Menu');
  const panel = await opened(stage, 'sidepanel.html', () =>
    stage.popup.press('Open beside the page', 'menuitem'),
  );
  await panel.see('AppsFlyer');
  await panel.openTab('Match');
  await panel.press('Read this page');
  await panel.page.waitForSelector('li[data-status="whitespace"]');
  expect(await findBarriers(panel.page)).toEqual([]);
});

test('the full page works with the tab it was opened from', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const workspace = await openWorkspace(stage);
  await workspace.see('AppsFlyer');
  await workspace.openTab('Match');
  await workspace.press('Read this page');
  await workspace.page.waitForSelector('li[data-status="whitespace"]');
  expect(await workspace.page.$$('li[data-status="exact"]')).not.toEqual([]);
});

test(
  'uses its width: two columns on a full page, one in the popup',
  { timeout: 120_000 },
  async () => {
    await using stage = await openSeededStage();
    const places = (page: Page) =>
      page.evaluate(() =>
        ['article[aria-label="Conversion"]', '#event-urls'].map(
          (selector) => document.querySelector(selector)?.getBoundingClientRect().left ?? -1,
        ),
      );
    await stage.popup.see('af_purchase');
    const narrow = await places(stage.popup.page);
    expect(narrow[0]).toBe(narrow[1]);
    const workspace = await openWorkspace(stage);
    await workspace.see('af_purchase');
    const [first = 0, second = 0] = await places(workspace.page);
    expect(second - first).toBeGreaterThan(400);
    const { left, right } = await workspace.page.evaluate(() => {
      const box = document.querySelector('[role="tabpanel"] > div')?.getBoundingClientRect();
      return { left: box?.left ?? 0, right: box?.right ?? 0 };
    });
    expect(right - left).toBe(1100);
  },
);

test('what is typed in one is in the others, without reload', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { popup } = stage;
  await popup.openTab('Check');
  const workspace = await openWorkspace(stage);
  await workspace.page.waitForSelector('textarea');
  const panelPage = await stage.browser.newPage();
  await panelPage.goto(workspace.page.url().replace(/workspace\.html.*/, 'sidepanel.html'));
  await panelPage.waitForSelector('textarea');

  await workspace.page.bringToFront();
  await workspace.fill('Postback URL', 'https://t.example/?secure=abc');
  await fieldHolds(panelPage, 'https://t.example/?secure=abc');

  const panel = actIn(panelPage);
  await panel.fill('Postback URL', 'https://t.example/?secure=def');
  await fieldHolds(workspace.page, 'https://t.example/?secure=def');

  await panelPage.bringToFront();
  // Every key is heard back from the storage: none of it may undo the keys that came after.
  await panel.fill('Postback URL', ' ');
  const url =
    'https://t.example/?secure=k7Vq2mXw9RtZ&transaction_id=REPLACE&event_name=af_purchase';
  await panelPage.keyboard.type(url, { delay: 3 });
  await fieldHolds(panelPage, ` ${url}`);
  await fieldHolds(workspace.page, ` ${url}`);
  expect(await findBarriers(workspace.page)).toEqual([]);
});

test('an event that is created in one is in the others', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  await stage.popup.openTab('Events');
  const workspace = await openWorkspace(stage);
  await workspace.see('af_purchase');
  const other = await stage.browser.newPage();
  await other.goto(workspace.page.url());
  await actIn(other).see('af_purchase');
  await workspace.page.bringToFront();
  await workspace.press('New event');
  await workspace.fill('Event name', 'level_9');
  await workspace.choose('Revenue type', 'None');
  await workspace.choose('Payout type', 'None');
  await workspace.press('Create event');
  await workspace.see('level_9 is saved.');
  await other.bringToFront();
  await actIn(other).see('level_9');
  expect(await stage.server.api.events.list.query({ offerId: stage.offerId })).toHaveLength(5);
});

test('no size has a barrier', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const workspace = await openWorkspace(stage);
  await workspace.see('af_purchase');
  for (const width of [320, 700, 1280]) {
    await workspace.page.setViewport({ width, height: 800 });
    expect(await findBarriers(workspace.page), String(width)).toEqual([]);
    const beyond = await workspace.page.evaluate(
      () => document.documentElement.scrollWidth - innerWidth,
    );
    expect(beyond, String(width)).toBe(0);
  }
});
