import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { openSeededStage } from './stages/seeded-stage.ts';
import { screenshot } from './stages/pictures.ts';

test(
  'what only the user knows of a set-up lets more rules speak',
  { timeout: 120_000 },
  async () => {
    await using stage = await openSeededStage();
    const { popup, server } = stage;
    const { page } = popup;
    const { secure } = await server.api.offers.get.query({ id: stage.offerId });
    await popup.openTab('Check');
    await popup.fill('Postback URL', `${server.url}/?secure=${secure}&transaction_id=(clickid)`);
    const codes = () =>
      page.$$eval('li[data-code]', (items) => items.map((item) => item.dataset['code']));
    await page.waitForSelector('#check-result');
    expect(await codes()).not.toContain('METHOD_MISMATCH');

    await page.click('details > summary');
    await popup.choose('How the dashboard calls the URL', 'PUT');
    await page.waitForSelector('li[data-code="METHOD_MISMATCH"]');

    // The window stands on the page beside us: half a year.
    await popup.press('Read the window from the page');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('details input')?.value === '180',
    );
    expect(await codes()).not.toContain('CLICK_TOO_OLD');
    await popup.fill('How old a click may be for its postbacks to count', 'a week');
    await popup.see('Write a number, such as 30, or leave it empty.');
    await popup.fill('How old a click may be for its postbacks to count', '7');
    await page.waitForSelector('li[data-code="CLICK_TOO_OLD"]');
    await popup.fill('The URL was seen to redirect to', 'https://www.t.example/in');
    await page.waitForSelector('li[data-code="REDIRECT_ON_POSTBACK"]');
    await screenshot(page, 'check-more');
    expect(await findBarriers(page)).toEqual([]);

    // The whole set-up is checked by the same facts.
    await page.locator('[aria-label="What to check"] label:nth-of-type(2)').click();
    await page.waitForSelector('li[data-code="CLICK_TOO_OLD"]');
    await popup.press('Clear');
    await page.waitForFunction(
      () => document.querySelector('li[data-code="CLICK_TOO_OLD"]') === null,
    );
    expect(await codes()).not.toContain('METHOD_MISMATCH');
  },
);
