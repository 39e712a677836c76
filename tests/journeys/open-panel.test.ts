import { expect, test } from 'vitest';
import { backgroundOf } from './background-worker.ts';
import { openSeededStage, type SeededStage } from './stages/seeded-stage.ts';

/** Has the background hear the key's command from the browser: no driver presses a browser's own keys. */
const hearKey = `
  chrome.tabs.query({ active: true, currentWindow: true })
    .then(([tab]) => { globalThis.front = tab; });
  chrome.runtime.onMessage.addListener((message) => {
    if (message === 'key') chrome.commands.onCommand.dispatch('open-panel', globalThis.front);
  });
`;

/** Our page that opens, by a part of its address. */
function opened({ browser }: SeededStage, name: string) {
  return browser.waitForTarget((target) => target.url().includes(name), { timeout: 15_000 });
}

test('the key opens the panel beside the page', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const worker = await backgroundOf(stage);
  await worker.evaluate(hearKey);
  const { page } = stage.popup;
  // A click's message brings the user's gesture along, as a key does.
  await page.evaluate(`
    const key = document.createElement('button');
    key.id = 'key';
    key.style.cssText = 'position: fixed; inset: 0; z-index: 99';
    key.addEventListener('click', () => chrome.runtime.sendMessage('key'));
    document.body.append(key);
  `);
  const panel = opened(stage, 'sidepanel.html');
  await page.click('#key');
  const panelPage = await (await panel).asPage();
  await panelPage.waitForFunction(() => document.body.innerText.includes('af_purchase'));
  expect(stage.browser.targets().some((target) => target.url().includes('workspace.html'))).toBe(
    false,
  );
});

test(
  'where the browser opens no panel, the key opens the full page',
  { timeout: 120_000 },
  async () => {
    await using stage = await openSeededStage();
    const worker = await backgroundOf(stage);
    const workspace = opened(stage, 'workspace.html');
    // Nobody pressed anything, so the browser refuses the panel.
    await worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    chrome.commands.onCommand.dispatch('open-panel', tab);
  })()`);
    const page = await (await workspace).asPage();
    // It goes on with the tab that the key was pressed in.
    await page.waitForFunction(() => document.body.innerText.includes('AppsFlyer'));
    expect(stage.browser.targets().some((target) => target.url().includes('sidepanel.html'))).toBe(
      false,
    );
  },
);
