import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../browser/launch-browser.ts';
import { findBarriers } from './find-barriers.ts';
import { findCutOff } from './find-cut-off.ts';

let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser[Symbol.asyncDispose]());

const fitting =
  '<p>fits</p><input value="a text that is longer than its field" style="width: 40px" />';
const cut = 'width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis';

test.each([
  ['what fits', fitting, []],
  [
    'a text that is cut',
    `<p style="${cut}">a text that does not fit</p>`,
    ['too large for its box'],
  ],
  ['a name that tells itself', `<p title="whole" style="${cut}">a text that does not fit</p>`, []],
  [
    'what reaches out',
    '<b style="position: fixed; left: 380px; width: 60px">out</b>',
    ['beyond the edge'],
  ],
  [
    'what is hidden',
    '<b style="position: fixed; left: 380px; width: 60px; visibility: hidden">out</b>',
    [],
  ],
  ['a page that is too wide', '<hr style="width: 900px">', ['the page is', 'beyond the edge']],
])('of %s it tells what it should', async (_, body, wanted) => {
  const page = await browser.newPage();
  await page.setViewport({ width: 400, height: 300 });
  await page.setContent(body);
  const found = await findCutOff(page);
  expect(found).toHaveLength(wanted.length);
  for (const words of wanted) expect(found.join()).toContain(words);
});

test('colours are judged in the look that is worn', async () => {
  const page = await browser.newPage();
  await page.setContent(
    '<style>@media (prefers-color-scheme: dark) { p { color: #eee; background: #fff } }</style><p>some words</p>',
  );
  const judged = async (value: string): Promise<string[]> => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    return findBarriers(page, 'colours');
  };
  expect(await judged('light')).toEqual([]);
  expect(await judged('dark')).toEqual(['color-contrast: p']);
});

test('colours are judged once they have changed', async () => {
  const page = await browser.newPage();
  await page.setContent(
    '<style>button { color: #000; background: #fff; transition: color 400ms linear }</style><button>go on</button>',
  );
  const turn = (colour: string) =>
    page.$eval('button', (button, to) => (button.style.color = to), colour);
  // On the way from a grey that is hard to read to black it still is.
  await turn('#ccc');
  expect(await findBarriers(page, 'colours')).toEqual(['color-contrast: button']);
  await turn('#000');
  expect(await findBarriers(page, 'colours')).toEqual([]);
});
