import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { manyEvents, manyOffers, openCrowdedStage } from './stages/many-rows-stage.ts';
import { screenshot } from './stages/pictures.ts';

/** More rows than any surface shows, and far fewer than there are. */
const fewRows = 60;

interface Rows {
  readonly there: number;
  /** How many the list says that it has. */
  readonly told: number;
}

function rowsOf(page: Page, selector: string): Promise<Rows> {
  return page.$$eval(`${selector}[aria-posinset]`, (rows) => ({
    there: rows.length,
    told: Number(rows[0]?.getAttribute('aria-setsize')),
  }));
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test('a thousand offers and two hundred events stay quick', { timeout: 240_000 }, async () => {
  await using stage = await openCrowdedStage();
  const { popup, server, offerId } = stage;
  const { page } = popup;
  const events = await server.api.events.list.query({ offerId });
  const last = events.at(-1);
  expect(events).toHaveLength(manyEvents);
  expect(await server.api.offers.list.query()).toHaveLength(manyOffers);

  // Postbacks: what is not in sight is not in the document, and yet copied.
  await page.waitForSelector('article[aria-posinset]');
  const urls = await rowsOf(page, 'article');
  expect(urls.told).toBe(manyEvents);
  expect(urls.there).toBeGreaterThan(3);
  expect(urls.there).toBeLessThan(fewRows);
  const all = await popup.copy('Copy all: All postback URLs');
  expect(all.match(/&event_id=/g)).toHaveLength(manyEvents);
  expect(await findBarriers(page)).toEqual([]);

  // The keys lead to the last event, and its URL is copied there.
  const first = await page.waitForSelector('article[aria-posinset="1"] button[aria-label^="Copy"]');
  await first?.focus();
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toContain(events[1]?.name ?? '');
  await page.keyboard.press('End');
  await page.waitForSelector(`article[aria-posinset="${manyEvents}"]`);
  expect(await focused(page)).toBe(`Copy: ${last?.name ?? ''} URL`);
  await page.waitForFunction(() => {
    const box = document.activeElement?.getBoundingClientRect();
    return box !== undefined && box.top > 0 && box.bottom <= innerHeight;
  });
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-copied]');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    `&event_id=${last?.id}&event_name=${last?.name}`,
  );
  await screenshot(page, 'many-urls-last');

  // The row that has the focus stays, however far the list is scrolled from it.
  await page.$eval('[role="tabpanel"]', (panel) => panel.scrollTo(0, 0));
  await page.waitForSelector('article[aria-posinset="1"]');
  expect(await focused(page)).toContain(last?.name ?? '');
  await page.keyboard.press('Home');
  expect(await focused(page)).toContain(events[0]?.name ?? '');
  expect((await rowsOf(page, 'article')).there).toBeLessThan(fewRows);

  // Search finds what is far down.
  await popup.fill('Filter events', 'event_150', 'searchbox');
  await page.waitForFunction(() => document.querySelectorAll('article h3').length > 0);
  await popup.see('event_150');
  await page.waitForFunction(() => document.querySelector('article[aria-posinset]') === null);

  // Offers: the same in the picker's list.
  await popup.press('Offer: Farm Game US');
  await page.waitForSelector('[role="option"][aria-posinset]');
  const options = await rowsOf(page, '[role="option"]');
  expect(options.told).toBe(manyOffers);
  expect(options.there).toBeLessThan(fewRows);
  await page.keyboard.press('End');
  const activeText = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return document.getElementById(id ?? '')?.textContent ?? '';
    });
  await expect.poll(activeText).toContain('Offer 1000');
  await page.keyboard.press('Home');
  await expect.poll(activeText).not.toContain('Offer 1000');
  await screenshot(page, 'many-offers');
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.type('0873');
  await expect.poll(activeText).toContain('Offer 0873');
  expect(await page.$$('[role="option"]')).toHaveLength(1);
  await page.keyboard.press('Enter');
  await popup.find('Offer: Offer 0873');
});

test('a long list keeps its place when an event is edited', { timeout: 240_000 }, async () => {
  await using stage = await openCrowdedStage();
  const { popup } = stage;
  const { page } = popup;
  await popup.openTab('Events');
  await page.waitForSelector('li[aria-posinset]');
  expect((await rowsOf(page, 'li')).there).toBeLessThan(fewRows);
  const place = () => page.$eval('[role="tabpanel"]', ({ scrollTop }) => scrollTop);
  await page.$eval('[role="tabpanel"]', (panel) => panel.scrollTo(0, panel.scrollHeight / 2));
  await page.waitForFunction(
    () => Number(document.querySelector('li[aria-posinset]')?.getAttribute('aria-posinset')) > 50,
  );
  // Rows are measured as they come into sight: the place counts once they are.
  const settled = async (): Promise<number> => {
    for (let before = -1; ;) {
      const now = await place();
      if (now === before) return now;
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  };
  const before = await settled();
  const name = await page.$$eval('li[aria-posinset]', (rows) => {
    const middle = rows.find((row) => row.getBoundingClientRect().top > 200);
    return middle?.getAttribute('aria-label') ?? '';
  });
  await popup.press(`Edit ${name}`);
  await popup.fill('Event name', `${name}_renamed`);
  await popup.press('Save event');
  await popup.see(`${name}_renamed is saved.`);
  await popup.press('Done');
  await popup.see(`${name}_renamed`);
  expect(Math.abs((await settled()) - before)).toBeLessThanOrEqual(2);
  expect(await focused(page)).toBe(`Edit ${name}_renamed`);
  await screenshot(page, 'many-events');
});
