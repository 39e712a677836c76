import { expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { findBarriers } from './find-barriers.ts';
import { lookAtDesk, wearScheme } from './looks.ts';
import { importOffers, manyOffers } from './stages/many-rows-stage.ts';
import { actIn } from './popup-actions.ts';
import { openDesk } from './stages/desk-stage.ts';
import { openSeededStage, seed, type SeededStage } from './stages/seeded-stage.ts';
import { wholePage } from './stages/pictures.ts';
import { openStage } from './stages/stage.ts';
import { wordsOf } from './words-of.ts';

const none = { type: 'None' } as const;

async function addOffers({ server: { api } }: SeededStage): Promise<void> {
  const add = (name: string, currency: string, value: string) =>
    api.offers.create.mutate({
      name,
      currency,
      destinationUrl: 'https://shop.example/?c={transaction_id}',
      revenue: { type: 'CPA', value },
      payout: none,
    });
  await add('Shop 10', 'EUR', '12.00');
  await add('Shop 9', 'EUR', '3.00');
  await add('Bank DE', 'USD', '40.00');
}

const namesIn = (page: Page) =>
  page.$$eval('tbody th[scope="row"] button', (names) =>
    names.map(({ textContent }) => textContent),
  );
const focused = (page: Page) =>
  page.$eval(':focus', ({ ariaLabel, textContent }) => ariaLabel ?? textContent);
const openSection = (page: Page, id: string) =>
  page.locator(`[role="tabpanel"] [role="tab"][id$="-${id}"]`).click();

test(
  'all offers are found, sorted, archived together and brought back',
  { timeout: 180_000 },
  async () => {
    await using stage = await openSeededStage();
    await addOffers(stage);
    const { api } = stage.server;
    const desk = await openDesk(stage, stage.popup);
    const { page } = desk;
    await wearScheme(page, 'light');
    const shown = (...names: string[]) => expect.poll(() => namesIn(page)).toEqual(names);
    await desk.openTab('Offers');
    await shown('Bank DE', 'Farm Game US', 'Shop 9', 'Shop 10');
    expect(await lookAtDesk(page, 'offers-table')).toEqual([]);

    await desk.fill('Search offers', 'shop', 'searchbox');
    await shown('Shop 9', 'Shop 10');
    await desk.fill('Search offers', `#${stage.offerId}`, 'searchbox');
    await shown('Farm Game US');
    await desk.fill('Search offers', 'zzz', 'searchbox');
    await desk.see('No offer fits');
    await desk.press('Show all offers');
    await shown('Bank DE', 'Farm Game US', 'Shop 9', 'Shop 10');

    await desk.press('Revenue');
    await shown('Shop 9', 'Farm Game US', 'Shop 10', 'Bank DE');
    await desk.press('Revenue');
    await shown('Bank DE', 'Shop 10', 'Farm Game US', 'Shop 9');
    expect(await page.$eval('th[aria-sort]', (head) => [head.textContent, head.ariaSort])).toEqual([
      'Revenue',
      'descending',
    ]);
    await desk.choose('Currency', 'EUR');
    await shown('Shop 10', 'Shop 9');
    await desk.press('Add Shop 9 to the favourites');
    await page.reload();
    await shown('Shop 10', 'Shop 9');
    await desk.press('Favourites');
    await shown('Shop 9', 'Shop 10');

    // The rest by keyboard alone.
    await (await desk.find('Choose all that are shown', 'checkbox')).focus();
    await page.keyboard.press('Space');
    await desk.see('2 offers chosen');
    await wholePage(page, 'offers-bulk');
    expect(await findBarriers(page)).toEqual([]);
    await page.focus('[role="group"][aria-label="Chosen offers"] button');
    await page.keyboard.press('Enter');
    await desk.see('2 offers are archived.');
    const active = async () => (await api.offers.list.query()).map(({ name }) => name);
    expect(await active()).toEqual(['Bank DE', 'Farm Game US']);
    expect(await focused(page)).toBe('Undo');
    await page.keyboard.press('Enter');
    await expect.poll(active).toEqual(['Bank DE', 'Farm Game US', 'Shop 9', 'Shop 10']);
    await expect.poll(() => focused(page)).toBe('Search offers');

    await api.offers.archive.mutate({ id: stage.offerId });
    await page.reload();
    await desk.choose('Currency', 'Every currency');
    await page.click('[role="radiogroup"][aria-label="Offers shown"] label:nth-of-type(2)');
    await shown('Farm Game US');
    await desk.press('Choose Farm Game US', 'checkbox');
    await desk.press('Bring back');
    await desk.see('1 offer is active again.');
    await desk.see('No offer fits');
    expect(await active()).toContain('Farm Game US');
    await desk.press('Show all offers');
    await desk.press('New offer');
    await desk.fill('Offer name', 'Fresh');
    await desk.fill('Destination URL', 'https://fresh.example/');
    await desk.fill('Revenue amount', '1.00');
    await desk.press('Create offer');
    await expect.poll(() => namesIn(page)).toContain('Fresh');

    // Its page and back, by keyboard.
    await page.focus('tbody tr:last-child th button');
    const left = await focused(page);
    await page.keyboard.press('Enter');
    await desk.see('Allowed senders');
    expect(await focused(page)).toBe('All offers');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe(left);
    // It is the one to work on; who chooses another in the header is shown that one.
    await page.keyboard.press('Enter');
    await desk.press(`Offer: ${left}`);
    await desk.fill('Search offers', 'Fresh', 'combobox');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.$eval('h2', (name) => name.textContent)).toBe('Fresh');
  },
);

test(
  'an offer’s page edits it, guards its postbacks and tells its history',
  { timeout: 180_000 },
  async () => {
    await using stage = await openSeededStage();
    const { api } = stage.server;
    const offerNow = () => api.offers.get.query({ id: stage.offerId });
    const before = await offerNow();
    const desk = await openDesk(stage, stage.popup);
    const { page } = desk;
    await wearScheme(page, 'light');
    await desk.openTab('Offers');
    await desk.press('Farm Game US');
    await desk.see('Allowed senders');
    expect(await lookAtDesk(page, 'offers-general')).toEqual([]);

    // Settings: a wrong one is told at its field, a right one saved and taken back.
    await desk.fill('Destination URL', 'ftp://x');
    await desk.press('Save');
    await desk.see('Paste a whole address');
    await expect.poll(() => focused(page)).toBe('ftp://x');
    await desk.press('Discard');
    await desk.fill('Offer name', 'Farm Game UK');
    await desk.toggle('Keep early events');
    await desk.fill('Hours until the conversion', '48');
    await desk.press('Save');
    await desk.see('The settings are saved.');
    expect(await offerNow()).toMatchObject({ name: 'Farm Game UK', promoteEarlyEventsHours: 48 });
    expect(await focused(page)).toBe('Undo');
    await page.keyboard.press('Enter');
    const taken = { name: 'Farm Game US', promoteEarlyEventsHours: null };
    await expect.poll(offerNow).toMatchObject(taken);

    // The token: masked, revealed, copied, and replaced while the old one lives on.
    const text = () => page.$eval('body', ({ innerText }) => innerText);
    expect(await text()).not.toContain(before.secure);
    await desk.press('Reveal: Secure token');
    await desk.see(before.secure);
    expect(await desk.copy('Copy: Secure token')).toBe(before.secure);
    await desk.press('New token …');
    expect(await text()).toContain('Every URL that the advertiser uses');
    await desk.choose('The old token stays good', 'for a day');
    await desk.press('Make the new token');
    await desk.see('There is a new token. The old one stays good until');
    const rotated = await offerNow();
    expect(rotated.previousSecure?.token).toBe(before.secure);
    expect(rotated.secure).not.toBe(before.secure);
    expect(await text()).not.toContain(rotated.secure);
    expect(await desk.copy('Copy: Token before')).toBe(before.secure);

    // Senders: AppsFlyer's, and one by hand.
    await desk.press('Allow AppsFlyer’s addresses');
    await desk.see('2 ranges');
    expect((await offerNow()).allowedIpRanges).toEqual(['45.92.116.0/22', '194.28.46.0/23']);
    await desk.fill('Address or range', '300.1.1.1');
    await desk.press('Add');
    await desk.see('This is no address and no CIDR range');
    await desk.fill('Address or range', '2001:db8::/32');
    await desk.press('Add');
    await desk.see('3 ranges');
    await desk.press('Remove 45.92.116.0/22');
    await expect
      .poll(async () => (await offerNow()).allowedIpRanges)
      .toEqual(['194.28.46.0/23', '2001:db8::/32']);
    await desk.press('Undo');
    await expect.poll(async () => (await offerNow()).allowedIpRanges).toHaveLength(3);

    await desk.press('Require signatures');
    await desk.see('Signatures are required from now on.');
    const { signingSecret } = await offerNow();
    expect(await text()).not.toContain(signingSecret);
    expect(await desk.copy('Copy: Signing secret')).toBe(signingSecret);
    await page.click('summary');
    await desk.see('Trackside-Signature');
    expect(await lookAtDesk(page, 'offers-guarded')).toEqual([]);
    await desk.press('Switch off …');
    await desk.press('Switch signatures off');
    await desk.see('Signatures are no longer required.');
    expect((await offerNow()).signingSecret).toBeNull();

    await openSection(page, 'postbacks');
    await desk.see('af_purchase');
    expect(await lookAtDesk(page, 'offers-postbacks')).toEqual([]);

    // History: every change in words, and what was live before an event got another price.
    const moment = new Date(Date.now() - 2000).toISOString();
    const event = rotated.events.find(({ name }) => name === 'af_purchase');
    await api.events.update.mutate({
      id: event?.id ?? 0,
      payout: { type: 'Fixed', value: '2.75' },
    });
    await api.affiliates.create.mutate({ id: '7', name: 'Seven' });
    const own = { affiliateId: '7', offerId: stage.offerId, eventId: null };
    await api.affiliates.setPayout.mutate({ ...own, payout: { type: 'CPA', value: '4.00' } });
    await openSection(page, 'history');
    await desk.see('Own payout of affiliate 7 set');
    await desk.see('CPA 4.00 USD');
    await desk.see('Event af_purchase changed');
    await desk.see('Fixed 1.25 USD');
    await desk.see('Fixed 2.75 USD');
    await desk.see('New secure token');
    expect(await text()).not.toContain(before.secure);
    await page.click('ol li:nth-child(2) button');
    const mapping = () =>
      page.$eval('table[aria-label="Mapping at a moment"]', ({ innerText }) => innerText);
    await expect.poll(mapping).toContain('Fixed 2.75 USD');
    await page.$eval(
      'input[type="datetime-local"]',
      (input, typed) => {
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        set?.call(input, typed);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      },
      moment.slice(0, 19),
    );
    expect(await lookAtDesk(page, 'offers-history')).toEqual([]);
    await desk.press('Show');
    await expect.poll(mapping).toContain('Fixed 1.25 USD');

    for (let hours = 1; hours <= 12; hours++) {
      await api.offers.update.mutate({ id: stage.offerId, promoteEarlyEventsHours: hours });
    }
    await page.reload();
    await desk.press('Farm Game US');
    await openSection(page, 'general');
    await page.keyboard.press('End');
    await desk.see('12 hours');
    expect(await text()).not.toContain('Offer created');
    await desk.press('Show older');
    await desk.see('Offer created');
    // What was live then is shown beside the oldest change, too.
    await page.click('ol li:last-child button');
    const shown = await page.waitForSelector('table[aria-label="Mapping at a moment"]');
    expect(await shown?.isIntersectingViewport()).toBe(true);
    await desk.press('Archive');
    await desk.see('is archived.');
    expect((await offerNow()).archivedAt).not.toBeNull();
    await openSection(page, 'postbacks');
    await desk.see('af_purchase');
    await desk.press('Bring back');
    await expect.poll(async () => (await offerNow()).archivedAt).toBeNull();
    await expect.poll(() => focused(page)).toBe('Archive');
  },
);

test(
  'of a thousand offers only those in sight are drawn, in Arabic, and a viewer is told what a viewer cannot do',
  { timeout: 240_000 },
  async () => {
    const say = await wordsOf('ar');
    await using stage = await openStage({ language: 'ar' });
    const { api } = stage.server;
    const offerId = await seed(stage);
    const { secure } = await api.offers.get.query({ id: offerId });
    const others = Array.from({ length: manyOffers - 1 }, (_, index) => ({
      name: `Offer ${String(index + 2).padStart(4, '0')}`,
      currency: index % 2 === 0 ? 'USD' : 'EUR',
      destinationUrl: 'https://app.example.com/id1?clickid={transaction_id}',
      revenue: { type: 'CPA', value: `${index}.00` },
      payout: none,
    }));
    await importOffers(stage.server, others);
    const { id, token } = await api.access.tokens.create.mutate({ name: 'one', role: 'manager' });
    const popup = actIn(await stage.openPopup());
    await popup.fill(say('connect.url'), stage.server.url);
    await popup.fill(say('connect.token'), token);
    await popup.press(say('connect.connect'));
    await popup.page.waitForSelector('[role="tablist"]');
    const desk = await openDesk(stage, popup);
    const { page } = desk;
    await wearScheme(page, 'light');
    await desk.openTab(say('shell.tab_offers'));
    await desk.see('Farm Game US');
    await expect.poll(() => page.$eval('table', (table) => table.ariaRowCount)).toBe('1001');
    // What is out of sight is not in the document.
    expect((await namesIn(page)).length).toBeLessThan(60);
    await wholePage(page, 'offers-many-ar');
    expect(await findBarriers(page)).toEqual([]);

    await desk.fill(say('offers.search'), 'Offer 0987', 'searchbox');
    await expect.poll(() => namesIn(page), { interval: 20 }).toEqual(['Offer 0987']);
    await desk.fill(say('offers.search'), ' ', 'searchbox');

    // From the last row to its page and back to it.
    await page.focus('tbody th button');
    await page.keyboard.press('End');
    await expect.poll(() => focused(page)).toBe('Offer 1000');
    await page.keyboard.press('Enter');
    await desk.see(say('offer_page.senders'));
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Offer 1000');
    const inSight = async () => (await page.$(':focus'))?.isIntersectingViewport();
    await expect.poll(inSight).toBe(true);

    await api.access.tokens.update.mutate({ id, role: 'viewer' });
    await page.click('tbody tr:last-child input');
    await desk.press(say('offer_table.archive'));
    await desk.see(say('refusal.ROLE_TOO_LOW'));
    expect(await api.offers.list.query()).toHaveLength(manyOffers);

    await page.reload();
    await desk.fill(say('offers.search'), 'Farm', 'searchbox');
    await desk.press('Farm Game US');
    await desk.see(say('offer_page.ends_only'));
    expect(await page.content()).not.toContain(secure);
    const open = '[role="tabpanel"] [role="tabpanel"] :is(button, input, textarea):enabled';
    expect(await page.$$(open)).toEqual([]);
    await wholePage(page, 'offers-general-ar');
    await openSection(page, 'general');
    // To the left is the next one, where text runs from right to left.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('End');
    await desk.see(say('offer_page.offer_created'));
    await page.click('ol button');
    await page.waitForSelector('section table');
    await wholePage(page, 'offers-history-ar');
    expect(await findBarriers(page)).toEqual([]);
  },
);
