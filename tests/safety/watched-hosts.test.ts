import { describe, expect, test } from 'vitest';
import { actIn, type PopupActions } from '../journeys/popup-actions.ts';
import { openSeededStage, type SeededStage } from '../journeys/stages/seeded-stage.ts';
import { screenshot } from '../journeys/stages/pictures.ts';
import { allowBeforehand, givePermission, takePermission } from './give-permission.ts';

const host = 'demo.everflowclient.io';
const pattern = `https://${host}/*`;

async function openSettings(view: PopupActions): Promise<PopupActions> {
  await view.press('Menu');
  await view.press('Settings', 'menuitem');
  await view.see('Hosts under watch');
  return view;
}

const popupSettings = async (stage: SeededStage): Promise<PopupActions> =>
  openSettings(actIn(await stage.openPopup()));

/** The full page, beside the dashboard for which a popup was opened. */
async function openWorkspace(stage: SeededStage): Promise<PopupActions> {
  const popup = await stage.openPopup();
  const tabId = await popup.evaluate(
    `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)`,
  );
  const own = `chrome-extension://${new URL(popup.url()).host}`;
  await popup.close();
  const page = await stage.browser.newPage();
  await page.goto(`${own}/workspace.html?tab=${String(tabId)}`);
  return actIn(page);
}

const granted = ({ page }: PopupActions): Promise<unknown> =>
  page.evaluate(`chrome.permissions.getAll().then(({ origins }) => origins)`);

const listed = ({ page }: PopupActions): Promise<(string | null)[]> =>
  page.$$eval('li[data-pattern]', (all) => all.map((one) => one.getAttribute('data-pattern')));

/** What our button shows for the tab in front, asked of the background: no popup has to be open. */
async function badge({ browser }: SeededStage): Promise<unknown> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  return worker?.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true })
    .then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`);
}

/** Keeps what the browser is asked for from now on. */
async function noteRequests({ page }: PopupActions): Promise<() => Promise<unknown>> {
  await page.evaluate(`
    globalThis.asked = [];
    const { permissions } = chrome;
    const request = permissions.request.bind(permissions);
    permissions.request = (wanted) => {
      asked.push({ ...wanted, byPress: navigator.userActivation.isActive });
      return request(wanted);
    };
  `);
  return () => page.evaluate('asked');
}

async function openOn(page: string, secure = true): Promise<SeededStage> {
  const stage = await openSeededStage({ secure, quiet: true });
  await stage.popup.page.close();
  await stage.visit(host, page);
  return stage;
}

const errors = /^[1-9][0-9]?$/;
const patience = { timeout: 15_000 };

describe('watching a host', { timeout: 180_000 }, () => {
  test('is asked for on a press, for the one host in front, and for nothing else', async () => {
    await using stage = await openOn('everflow-events.html');
    // In a tab: a popup is closed by the browser's question.
    const view = await openSettings(await openWorkspace(stage));
    expect([await granted(view), await listed(view)]).toEqual([[], []]);
    const requests = await noteRequests(view);
    expect(await requests()).toEqual([]);
    await view.press(`Keep an eye on ${host}`);
    await expect.poll(requests).toEqual([{ origins: [pattern], byPress: true }]);
    // While the browser waits for the user's answer, nothing is given.
    expect([await granted(view), await listed(view)]).toEqual([[], []]);
  });

  test('is not asked for on a page without encryption', async () => {
    await using stage = await openOn('everflow-events.html', false);
    const popup = await popupSettings(stage);
    await popup.see('Open this beside a dashboard with https to add its host.');
    expect(await popup.page.$$('::-p-text(Keep an eye on)')).toEqual([]);
  });

  test('tells platform and errors without a click, until it is revoked', async () => {
    await using stage = await openOn('postback-urls.html');
    const { dashboard } = stage;
    // The control: what was not given is not seen.
    expect(await badge(stage)).toBe('');
    await allowBeforehand(stage, pattern);
    expect(await badge(stage)).toBe('');

    const popup = await popupSettings(stage);
    await popup.press(`Keep an eye on ${host}`);
    await expect.poll(() => listed(popup)).toEqual([pattern]);
    expect(await granted(popup)).toEqual([pattern]);
    await popup.see('Added on');
    await screenshot(popup.page, 'settings-watched');
    await popup.page.close();
    await expect.poll(() => badge(stage), patience).toMatch(errors);

    await stage.visit(host, 'everflow-events.html');
    await expect.poll(() => badge(stage), patience).toBe('•');
    // The page is drawn further after it was loaded.
    await dashboard.evaluate(() => {
      const field = document.createElement('textarea');
      field.value = 'https://t.example/?secure=abc&transaction_id=REPLACE';
      document.body.append(field);
    });
    await expect.poll(() => badge(stage), patience).toMatch(errors);
    await stage.visit('dash.example.test', 'postback-urls.html');
    await expect.poll(() => badge(stage), patience).toBe('');

    const again = await popupSettings(stage);
    expect(await listed(again)).toEqual([pattern]);
    await again.press(`Revoke ${host}`);
    await expect.poll(() => listed(again)).toEqual([]);
    expect(await granted(again)).toEqual([]);
    await again.page.close();
    await stage.visit(host, 'postback-urls.html');
    await dashboard.evaluate(() => new Promise((done) => setTimeout(done, 2000)));
    expect(await badge(stage)).toBe('');
  });

  test('ends at once where it is taken away in the browser’s own settings', async () => {
    await using stage = await openOn('postback-urls.html');
    await givePermission(stage, pattern);
    await expect.poll(() => badge(stage), patience).toMatch(errors);
    const view = await openSettings(await openWorkspace(stage));
    expect(await listed(view)).toEqual([pattern]);
    await takePermission(stage, pattern);
    await expect.poll(() => badge(stage), patience).not.toMatch(errors);
    await expect.poll(() => listed(view)).toEqual([]);
    const kept = () => view.page.evaluate(`chrome.storage.local.get('grant-dates')`);
    await expect.poll(kept).toEqual({});
  });

  test('reads the page again as it changes, and no page that was not given', async () => {
    await using stage = await openOn('everflow-events.html');
    const { dashboard } = stage;
    const view = await openWorkspace(stage);
    await view.openTab('Match');
    await view.see('Read this page');
    const names = () =>
      view.page.$$eval('[data-name]', (all) => all.map((one) => one.getAttribute('data-name')));
    const saysSo = () =>
      view.page.evaluate(`document.body.innerText.includes('Read again by itself')`);
    const add = (name: string) =>
      dashboard.evaluate((text) => {
        const row = document.querySelector('.line_q2')?.cloneNode(true);
        if (!(row instanceof HTMLElement)) throw new Error('The page has no row.');
        row.children[1]?.replaceChildren(text);
        document.querySelector('.list_7f')?.append(row);
      }, name);
    await add('Before');
    await dashboard.evaluate(() => new Promise((done) => setTimeout(done, 2000)));
    // The control: not given, nothing is read without a press.
    expect([await names(), await saysSo()]).toEqual([[], false]);

    await givePermission(stage, pattern);
    await view.page.bringToFront();
    await expect.poll(names, patience).toContain('Before');
    expect([await saysSo(), (await names()).includes('After')]).toEqual([true, false]);
    await add('After');
    await expect.poll(names, patience).toContain('After');
  });
});
