import { expect, test } from 'vitest';
import { openSeededStage } from './stages/seeded-stage.ts';
import { screenshot } from './stages/pictures.ts';

test(
  'a whole set-up is read, checked, repaired and told as one',
  { timeout: 120_000 },
  async () => {
    await using stage = await openSeededStage();
    const { popup, server } = stage;
    const offer = await server.api.offers.get.query({ id: stage.offerId });
    const right = `https://t.example/?secure=${offer.secure}&transaction_id=(clickid)`;
    await stage.dashboard.evaluate(
      (urls) => {
        const fields = urls.map((url) => {
          const field = document.createElement('input');
          field.value = url;
          return field;
        });
        document.body.replaceChildren(...fields);
      },
      [`${right}&event_name=AF_PURCHASE`, `${right}&event_name=af_purchase`],
    );
    await popup.openTab('Check');
    await popup.page
      .locator('[role="radiogroup"][aria-label="What to check"] label:nth-of-type(2)')
      .click();
    await popup.press('Read all from the page');
    // What is known already stands there without typing.
    await popup.page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].at(-1)?.value.includes('clickid={transaction_id}'),
    );
    const codes = () =>
      popup.page.$$eval('li[data-code]', (items) =>
        items.map((item) => `${item.getAttribute('data-code')}`),
      );
    await popup.page.waitForSelector('li[data-code="EVENT_CASE_OR_SPACE"]');
    expect(await codes()).toContain('EVENT_BEFORE_CONVERSION');
    await screenshot(popup.page, 'whole-set-up');
    const message = await popup.copy('Copy as Markdown: Findings');
    expect(message).toContain('(in postback URL 1)');
    expect(message).toContain('Should be: `af_purchase`');
    expect(message).not.toContain(offer.secure);

    await popup.press('Repair all');
    await popup.page.waitForSelector('li[data-code="SAME_GOAL_TWICE"]');
    await popup.press('Remove: Postback URL 2');
    await popup.page.waitForFunction(
      () => document.querySelector('li[data-code="SAME_GOAL_TWICE"]') === null,
    );
    await popup.press('Undo');
    await popup.page.waitForSelector('li[data-code="SAME_GOAL_TWICE"]');
    await screenshot(popup.page, 'whole-set-up-repaired');
  },
);
