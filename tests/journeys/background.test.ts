import type { WebWorker } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { backgroundOf } from './background-worker.ts';
import { actIn, type PopupActions } from './popup-actions.ts';
import { openSeededStage, type SeededStage } from './stages/seeded-stage.ts';

/** What our button shows for the tab in front. */
function buttonOf(worker: WebWorker): Promise<unknown> {
  return worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const tabId = tab.id;
    return {
      text: await chrome.action.getBadgeText({ tabId }),
      title: await chrome.action.getTitle({ tabId }),
    };
  })()`);
}

/** Has the browser tell the background of a pressed menu entry or key: no driver presses those. */
async function dispatch(
  stage: SeededStage,
  event: string,
  argument: unknown,
): Promise<PopupActions> {
  const worker = await backgroundOf(stage);
  const popup = stage.browser.waitForTarget((one) => one.url().includes('popup.html'));
  await worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    chrome.${event}.dispatch(${JSON.stringify(argument)}, tab);
  })()`);
  const page = await (await popup).asPage();
  return actIn(page);
}

const clipboardOf = ({ page }: PopupActions) => page.evaluate(() => navigator.clipboard.readText());

test(
  'the badge tells the platform, and the errors of the last check',
  { timeout: 120_000 },
  async () => {
    await using stage = await openSeededStage({ quiet: true });
    const { popup } = stage;
    const worker = await backgroundOf(stage);
    await expect
      .poll(() => buttonOf(worker))
      .toEqual({ text: '•', title: 'Trackside · AppsFlyer' });
    await popup.openTab('Check');
    await popup.fill('Postback URL', 'https://t.example/?secure=abc&transaction_id=REPLACE');
    await popup.page.waitForSelector('li[data-code]');
    await expect
      .poll(() => buttonOf(worker))
      .toEqual({
        text: '3',
        title: 'Trackside · AppsFlyer · 3 errors in the last check',
      });
    await popup.page.close();
    // Another page in the tab: what was found beside the one before says nothing of it.
    await stage.visit('dash.example.test', 'appsflyer-integration.html');
    await expect.poll(() => buttonOf(worker)).toEqual({ text: '', title: 'Trackside' });
  },
);

test('the context menu checks what was pressed on', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  await stage.popup.page.close();
  const popup = await dispatch(stage, 'contextMenus.onClicked', {
    menuItemId: 'check',
    selectionText: 'https://t.example/?secure=abc&transaction_id=REPLACE',
    editable: false,
  });
  await popup.page.waitForSelector('li[data-code="PLACEHOLDER_LEFT"]');
  expect(await popup.page.$eval('textarea', ({ value }) => value)).toContain('t.example');
});

test('the context menu copies what the Postbacks screen shows', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { secure, events } = await stage.server.api.offers.get.query({ id: stage.offerId });
  const purchase = events.find(({ name }) => name === 'af_purchase');
  const base = `${stage.server.url}/?secure=${secure}&transaction_id=(clickid)`;
  await stage.popup.see('af_purchase');
  await stage.popup.page.close();
  for (const [which, wanted] of [
    ['conversion', base],
    ['any', `${base}&event_name=(event-name)`],
    [
      String(purchase?.id),
      `${base}&event_id=${purchase?.id}&event_name=af_purchase&sale_amount=(orig-monetary)&currency=(currency)&order_id=REPLACE`,
    ],
  ] as const) {
    const popup = await dispatch(stage, 'contextMenus.onClicked', { menuItemId: `copy:${which}` });
    await popup.see('copied');
    expect(await clipboardOf(popup), which).toBe(wanted);
    await popup.page.close();
  }
});

test(
  'the context menu tells whether an event is set up, to the letter',
  { timeout: 120_000 },
  async () => {
    await using stage = await openSeededStage();
    await stage.popup.page.close();
    for (const [name, answer] of [
      ['af_purchase', 'is set up on Farm Game US, exactly so.'],
      ['AF_Purchase', 'is not set up on Farm Game US. The nearest event is af_purchase'],
      ['checkout_done', 'is not set up on Farm Game US.'],
    ] as const) {
      const popup = await dispatch(stage, 'contextMenus.onClicked', {
        menuItemId: 'find-event',
        selectionText: name,
      });
      await popup.see(answer);
      expect(await popup.page.$$('[aria-label="What you asked for"]')).toHaveLength(1);
      await popup.page.close();
    }
  },
);

test(
  'the keys copy the conversion URL, and check what is selected',
  { timeout: 120_000 },
  async () => {
    await using stage = await openSeededStage();
    const { secure } = await stage.server.api.offers.get.query({ id: stage.offerId });
    await stage.popup.page.close();
    const copying = await dispatch(stage, 'commands.onCommand', 'copy-conversion');
    await copying.see('copied');
    expect(await clipboardOf(copying)).toBe(
      `${stage.server.url}/?secure=${secure}&transaction_id=(clickid)`,
    );
    await copying.page.close();

    await stage.dashboard.evaluate(() => {
      const field = document.createElement('textarea');
      field.value = 'https://t.example/?secure=abc&transaction_id=REPLACE';
      document.body.append(field);
      field.select();
    });
    const checking = await dispatch(stage, 'commands.onCommand', 'check-selection');
    await checking.page.waitForSelector('li[data-code="PLACEHOLDER_LEFT"]');
  },
);

test('every key of ours is free in the browser', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const keys = await stage.popup.page.evaluate(
    `chrome.commands.getAll().then((all) => all.map(({ shortcut }) => shortcut))`,
  );
  expect(keys).toHaveLength(4);
  expect(keys).not.toContain('');
});

test('a message is heard from our own pages alone', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage({ quiet: true });
  const worker = await backgroundOf(stage);
  const { page } = stage.popup;
  const tabId = await page.evaluate(
    `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)`,
  );
  const told = (errors: number) => JSON.stringify({ kind: 'checked', tabId, errors });
  // Our own code, but in the web page; and the page itself, to which the browser gives no way to us.
  await page.evaluate(`chrome.scripting.executeScript({
    target: { tabId: ${String(tabId)} },
    func: (message) => chrome.runtime.sendMessage(message).catch(() => undefined),
    args: [${told(7)}],
  })`);
  expect(await stage.dashboard.evaluate('typeof globalThis.chrome?.runtime')).toBe('undefined');
  expect(await buttonOf(worker)).toMatchObject({ text: '•' });
  // The control: the same message from a page of ours.
  await page.evaluate(`chrome.runtime.sendMessage(${told(7)})`);
  await expect.poll(() => buttonOf(worker)).toMatchObject({ text: '7' });
});
