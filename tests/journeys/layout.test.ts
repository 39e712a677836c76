import { describe, expect, test } from 'vitest';
import { actIn, type PopupActions } from './popup-actions.ts';
import { connect } from './stages/seeded-stage.ts';
import { openStage } from './stages/stage.ts';

const noPrices = { revenue: { type: 'None' }, payout: { type: 'None' } } as const;

/** A popup on AppsFlyer's page with an offer of so many events. */
async function openWithEvents(count: number) {
  const stage = await openStage();
  const { api } = stage.server;
  const offer = await api.offers.create.mutate({
    name: 'Farm Game US',
    currency: 'USD',
    destinationUrl: 'https://app.appsflyer.com/id123?clickid={transaction_id}',
    ...noPrices,
  });
  for (let number = 1; number <= count; number += 1) {
    await api.events.create.mutate({
      offerId: offer.id,
      name: `af_event_${number}`,
      ...noPrices,
      allowMultiple: false,
      parameters: [],
    });
  }
  await stage.visit('hq1.appsflyer.com', 'appsflyer-integration.html');
  return { ...stage, offer, popup: await connect(stage) };
}

/** How far the document reaches beyond the popup, how far it is scrolled, and where the header stands. */
function measure({ page }: PopupActions) {
  return page.evaluate(() => {
    const { scrollHeight = 0, scrollTop = 0 } = document.scrollingElement ?? {};
    return {
      beyond: Math.max(0, scrollHeight - innerHeight),
      scrollTop,
      header: document.querySelector('header')?.getBoundingClientRect().top,
    };
  });
}

const still = { beyond: 0, scrollTop: 0, header: 0 };

describe('the popup with 30 events', { timeout: 120_000 }, () => {
  test('has a document no larger than itself, on every screen', async () => {
    await using stage = await openWithEvents(30);
    const { popup } = stage;
    await popup.see('af_event_30');
    expect(await popup.page.evaluate(() => [innerWidth, innerHeight])).toEqual([400, 600]);
    for (const tab of ['Postbacks', 'Events', 'Check', 'Match', 'Live']) {
      await popup.openTab(tab);
      await popup.page.waitForSelector('[role="tabpanel"] button');
      if (tab === 'Match') {
        await popup.press('Read this page');
        await popup.page.waitForSelector('li[data-status]');
        // Thirty events that the page lacks are folded away, and what events pay is asked for.
        await popup.page.waitForSelector('details:not([open])');
        await popup.page.waitForSelector('#match-terms');
      }
      expect(await measure(popup), tab).toEqual(still);
    }
  });

  test('keeps header and tabs in sight when the last card’s choice is pressed', async () => {
    await using stage = await openWithEvents(30);
    const { popup } = stage;
    await popup.see('af_event_30');
    await popup.page
      .locator('article[aria-label="af_event_30"] label:first-of-type')
      .setEnsureElementIsInTheViewport(true)
      .click();
    await popup.page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('article[aria-label="af_event_30"] input')
          ?.checked === true,
    );
    expect(await measure(popup)).toEqual(still);
  });

  test('can be read to its end where zooming leaves half the height', async () => {
    await using stage = await openWithEvents(30);
    const page = await stage.browser.newPage();
    await page.setViewport({ width: 400, height: 300 });
    await page.goto(stage.popup.page.url());
    const popup = actIn(page);
    await popup.see('af_event_30');
    for (const tab of ['Postbacks', 'Events']) {
      await popup.openTab(tab);
      await popup.see('af_event_30');
      expect(await measure(popup), tab).toEqual(still);
      const bottom = await popup.page.$eval('[role="tabpanel"]', (panel) => {
        panel.scrollTop = panel.scrollHeight;
        return panel.lastElementChild?.getBoundingClientRect().bottom;
      });
      expect(bottom, tab).toBeLessThanOrEqual(300);
    }
  });

  test('is filtered in the same way where URLs and where events are listed', async () => {
    await using stage = await openWithEvents(30);
    const { popup } = stage;
    for (const [tab, item] of [
      ['Postbacks', 'article[aria-label^="af_event_"]'],
      ['Events', 'li[aria-label^="af_event_"]'],
    ] as const) {
      await popup.openTab(tab);
      await popup.see('af_event_30');
      await popup.fill('Filter events', 'EVENT_12', 'searchbox');
      await popup.page.waitForFunction(
        (selector) => document.querySelectorAll(selector).length === 1,
        {},
        item,
      );
      await popup.fill('Filter events', '#99', 'searchbox');
      await popup.see('No event has this name or number.');
      expect(await popup.page.$$(item), tab).toEqual([]);
    }
  });
});
