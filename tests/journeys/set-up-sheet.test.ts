import { tokenHint } from '@trackside/core';
import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { actIn, type PopupActions } from './popup-actions.ts';
import { openSeededStage } from './stages/seeded-stage.ts';
import { screenshot } from './stages/pictures.ts';

const none = { type: 'None' } as const;

/** How many of the page's parts stand on paper: those of the sheet, and the others. */
async function onPaper({ page }: PopupActions) {
  await page.emulateMediaType('print');
  const seen = await page.evaluate(() => {
    const parts = [...document.querySelectorAll('h1, h2, h3, h4, button, p, pre, label')].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }),
    );
    const sheet = parts.filter((element) => element.closest('[data-print]') !== null).length;
    return { sheet, others: parts.length - sheet };
  });
  await page.emulateMediaType('screen');
  return seen;
}

async function paperPages({ page }: PopupActions): Promise<number> {
  const paper = new TextDecoder('latin1').decode(await page.pdf({ format: 'A4' }));
  return paper.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('the set-up sheet is shown, copied and printed', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { popup, server } = stage;
  const offer = await server.api.offers.get.query({ id: stage.offerId });
  await popup.see('af_purchase');
  await popup.press('More for these URLs');
  await popup.press('Set-up sheet', 'menuitem');
  await popup.see('Set-up sheet: Farm Game US on AppsFlyer');
  await screenshot(popup.page, 'set-up-sheet');
  expect(await findBarriers(popup.page)).toEqual([]);

  const sheet = await popup.copy('Copy as Markdown: Set-up sheet');
  expect(sheet).toContain(
    `${server.url}/?secure=${tokenHint(offer.secure)}&transaction_id=(clickid)&event_name=(event-name)`,
  );
  expect(sheet).toContain(
    '| `af_purchase` | `af_purchase` | This partner only | Values & revenue |',
  );
  expect(sheet).not.toContain(offer.secure);
  const urls = await popup.page.$$eval('[data-print] pre', (drawn) =>
    drawn.map(({ textContent }) => textContent),
  );
  expect(urls).toHaveLength(3);
  for (const url of urls) expect(sheet).toContain(`\n${url}\n`);

  await popup.page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await popup.press('Print');
  await popup.page.waitForSelector('body[data-printed]');
  const paper = await onPaper(popup);
  expect(paper.sheet).toBeGreaterThan(10);
  expect(paper.others).toBe(0);
  await popup.page.emulateMediaType('print');
  await screenshot(popup.page, 'set-up-sheet-paper');
  await popup.page.emulateMediaType('screen');

  await popup.page.keyboard.press('Escape');
  await popup.page.waitForFunction(() => document.querySelector('[data-print]') === null);
  expect((await onPaper(popup)).others).toBeGreaterThan(0);
});

test('a long sheet is printed on as many pages as it takes', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  // A browser prints no popup to a file; the same page in a tab it does.
  const tab = actIn(await stage.browser.newPage());
  await tab.page.goto(stage.popup.page.url());
  await tab.openTab('Check');
  await tab.press('Set-up sheet');
  await tab.see('af_purchase');
  const before = await paperPages(tab);
  expect(before).toBeGreaterThan(0);

  for (let number = 1; number <= 60; number += 1) {
    await stage.server.api.events.create.mutate({
      offerId: stage.offerId,
      name: `level_${number}`,
      revenue: none,
      payout: none,
      allowMultiple: false,
      parameters: [],
    });
  }
  await tab.page.reload();
  await tab.press('Set-up sheet');
  await tab.see('level_60');
  expect(await paperPages(tab)).toBeGreaterThan(before);
  // Without its mark the sheet is cut off like the rest of the popup.
  await tab.page.$eval('[data-print]', (sheet) => sheet.removeAttribute('data-print'));
  expect(await paperPages(tab)).toBe(1);
});
