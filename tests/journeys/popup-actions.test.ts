import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type LaunchedBrowser } from '../browser/launch-browser.ts';
import { actIn } from './popup-actions.ts';

let browser: LaunchedBrowser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
});

/** A page whose body is replaced by a button once some time has passed. */
const later = (milliseconds: number): string => `data:text/html,<body>empty<script>
  setTimeout(() => { document.body.innerHTML = '<button>Save</button>'; }, ${milliseconds});
</script>`;

test('waits for what comes later, also on the page that follows', async () => {
  const page = await browser.newPage();
  await page.goto(later(300));
  const actions = actIn(page);
  expect(await (await actions.find('Save')).evaluate(({ textContent }) => textContent)).toBe(
    'Save',
  );
  await page.goto('data:text/html,<body>empty');
  const found = actions.find('Save');
  await page.goto(later(300));
  expect(await (await found).evaluate(({ isConnected }) => isConnected)).toBe(true);
});

test('names what does not come', async () => {
  const page = await browser.newPage();
  await page.goto(later(0));
  const actions = actIn(page);
  await actions.find('Save');
  page.setDefaultTimeout(300);
  await expect(actions.find('Save', 'link')).rejects.toThrow('[name="Save"][role="link"]');
  await expect(actions.press('Sav')).rejects.toThrow('[name="Sav"][role="button"]');
});
