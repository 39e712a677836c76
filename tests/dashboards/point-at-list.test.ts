import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { outlineLimits } from '../../apps/extension/src/dashboards/lists/list-page.ts';
import { pointedColumns } from '../../apps/extension/src/dashboards/lists/pointed-columns.ts';
import { readOutline } from '../../apps/extension/src/dashboards/lists/read-outline.ts';
import { outlineSchema } from '../../apps/extension/src/dashboards/page-reading.ts';
import {
  pointAtList,
  pointingState,
} from '../../apps/extension/src/dashboards/pointing/point-at-list.ts';
import { openFixtureBrowser, type FixtureBrowser } from './open-fixture.ts';

let browser: FixtureBrowser;
let page: Page;

beforeAll(async () => {
  browser = await openFixtureBrowser('dashboard.test');
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
});
beforeEach(async () => {
  page = await browser.open('adjust-events.html');
  await page.evaluate(() => {
    Reflect.set(window, 'clicks', 0);
    document.body.addEventListener('click', () => {
      Reflect.set(window, 'clicks', 1);
    });
  });
});

const begin = () => page.evaluate(pointAtList, { prompt: 'Click the list.', chosen: 'Taken.' });
const state = () => page.evaluate(pointingState);
const clicked = () => page.evaluate((): unknown => Reflect.get(window, 'clicks'));
async function columns() {
  const outline = await page.evaluate(readOutline, [], outlineLimits);
  return pointedColumns(outlineSchema.parse(outline), ['eventname']);
}

describe('pointing at a list', () => {
  it('takes the list that is clicked, and keeps the click from the page', async () => {
    await begin();
    expect(await state()).toBe('pointing');
    await page.click('tbody tr:nth-child(2) td');
    expect(await state()).toBe('chosen');
    expect(await clicked()).toBe(0);
    expect((await columns())?.columns.map(({ head, names: [first] }) => [head, first])).toEqual([
      ['Event name', 'Purchase'],
      ['Event token', 'bkrfgq'],
      ['Unique', 'No'],
      ['Status', 'Active'],
    ]);
    // What comes after it is the page's again.
    await page.click('h1');
    expect(await clicked()).toBe(1);
  });

  it('outlines what is under the pointer', async () => {
    const overlays = () => page.$$eval('html > div', (all) => all.length);
    await begin();
    expect(await overlays()).toBe(1);
    const shown = await page.screenshot({ encoding: 'base64' });
    await page.hover('tbody td');
    expect(await page.screenshot({ encoding: 'base64' })).not.toBe(shown);
    await page.keyboard.press('Escape');
    expect(await overlays()).toBe(0);
  });

  it('ends with Escape, and takes nothing', async () => {
    await begin();
    await page.hover('tbody td');
    await page.keyboard.press('Escape');
    expect(await state()).toBe('ended');
    expect(await columns()).toBeNull();
    await page.click('tbody td');
    expect([await state(), await clicked()]).toEqual(['ended', 1]);
  });

  it('is done by keys as well', async () => {
    await begin();
    await page.focus('tbody button');
    await page.keyboard.press('Enter');
    expect(await state()).toBe('chosen');
    expect((await columns())?.columns[0]?.names).toContain('purchase ');
  });

  it('leaves the choice to the user, not to a script of the page', async () => {
    await begin();
    await page.$eval('tbody td', (cell) => cell.click());
    expect(await state()).toBe('pointing');
    await page.click('tbody td');
    expect(await state()).toBe('chosen');
  });

  it.each([
    ['div.list_7f .c_9', 'everflow-events.html', 'First deposit'],
    ['.x-inner', 'cake-postbacks.html', 'Conversion'],
    ['[role="gridcell"]', 'tune-goals.html', '44'],
  ])('reads %s of %s, whatever it is made of', async (selector, file, name) => {
    page = await browser.open(file);
    await begin();
    await page.click(selector);
    const all = (await columns())?.columns.flatMap(({ names }) => names);
    expect(all).toContain(name);
  });

  it('reads the items of a list and the options of a select', async () => {
    await page.evaluate(() => {
      const list = document.createElement('ul');
      for (const name of ['one', 'two ', 'one']) {
        const item = document.createElement('li');
        item.textContent = name;
        list.append(item);
      }
      document.body.replaceChildren(list);
    });
    await begin();
    await page.click('li');
    expect(await columns()).toEqual({
      kind: 'columns',
      columns: [{ head: '', names: ['one', 'two '] }],
    });
  });
});
