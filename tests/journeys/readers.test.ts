import { expect, test } from 'vitest';
import { actIn, type PopupActions } from './popup-actions.ts';
import { openSeededStage, type SeededStage } from './stages/seeded-stage.ts';

async function openMatch(stage: SeededStage): Promise<PopupActions> {
  const popup = actIn(await stage.openPopup());
  await popup.openTab('Match');
  return popup;
}

/** Goes to another page, which closes the popup, and opens Match there. */
async function matchOn(stage: SeededStage, host: string, file: string): Promise<PopupActions> {
  await stage.visit(host, file);
  return openMatch(stage);
}

const names = (popup: PopupActions) =>
  popup.page.$$eval('[data-name]', (all) => all.map((one) => one.getAttribute('data-name')));

test('what no reader understands is pointed at', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const popup = await matchOn(stage, 'hq1.appsflyer.com', 'tune-goals.html');
  await popup.press('Read this page');
  await popup.see('Not found on this page: the part “In-app event postbacks”');
  const closed = new Promise((done) => popup.page.once('close', done));
  await popup.press('Point at it');
  await closed;

  await stage.dashboard.click('[role="gridcell"]');
  const again = await openMatch(stage);
  await again.page.waitForSelector('select[aria-label="The names are under"]');
  await again.choose('The names are under', 'Goal name');
  await again.page.waitForSelector('[data-name="trial "]');
  expect(await names(again)).toContain('Subscription');
});

test('Escape ends the pointing', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const popup = await matchOn(stage, 'hq1.appsflyer.com', 'tune-goals.html');
  await popup.press('Read this page');
  const closed = new Promise((done) => popup.page.once('close', done));
  await popup.press('Point at it');
  await closed;
  await stage.dashboard.bringToFront();
  await stage.dashboard.keyboard.press('Escape');
  await stage.dashboard.click('[role="gridcell"]');
  const again = await openMatch(stage);
  await again.page.waitForFunction(() => document.body.innerText.includes('Read this page'));
  await again.page.waitForFunction(() => !document.body.innerText.includes('Escape ends it'));
  expect(await names(again)).toEqual([]);
});

test('a reader that is switched off reads nothing', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const host = 'demo.everflowclient.io';
  const popup = await matchOn(stage, host, 'everflow-events.html');
  await popup.press('Read this page');
  await popup.page.waitForSelector('[data-name="First deposit"]');
  expect(await popup.page.$$eval('[role="radio"],[type="radio"]', (all) => all.length)).toBe(2);

  const other = await matchOn(stage, host, 'tune-goals.html');
  await other.press('Read this page');
  await other.press('Switch off “Everflow: events and postbacks”');
  // Now the reader for any list is asked, which knows goals.
  await other.press('Read this page');
  await other.page.waitForSelector('[data-name="Subscription"]');
  await other.press('Readers of pages');
  await other.press('Any list of events', 'menuitemcheckbox');
  await other.page.keyboard.press('Escape');
  await other.find('Read again');
  const isOff = () =>
    other.page.$$eval('button', (all) =>
      all.some((one) => one.textContent === 'Read again' && one.disabled),
    );
  expect(await isOff()).toBe(true);
  await other.press('Readers of pages');
  await other.press('Everflow: events and postbacks', 'menuitemcheckbox');
  await other.page.keyboard.press('Escape');
  expect(await isOff()).toBe(false);
});

test('a URL on the page is named after its event', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  await stage.visit('demo.everflowclient.io', 'everflow-postbacks.html');
  const popup = actIn(await stage.openPopup());
  await popup.openTab('Check');
  await popup.press('Read from the page');
  const list = await popup.page.waitForSelector('section[aria-label="Postback URLs on this page"]');
  expect(await list?.evaluate(({ innerText }) => innerText)).toContain('Event “First deposit”');
});
