import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { actIn, type PopupActions } from './popup-actions.ts';
import { openDesk } from './stages/desk-stage.ts';
import { seed } from './stages/seeded-stage.ts';
import { wholePage } from './stages/pictures.ts';
import { openStage, type Stage } from './stages/stage.ts';
import { wordsOf, type Say } from './words-of.ts';

const offerName = 'Farm Game US';

/** A seeded server, and the extension's full page on it, at a desk's width. */
async function openConnectedDesk(
  stage: Stage,
  say: Say,
  token = stage.server.adminToken,
): Promise<PopupActions> {
  await stage.visit('hq1.appsflyer.com', 'appsflyer-integration.html');
  const popup = actIn(await stage.openPopup());
  await popup.fill(say('connect.url'), stage.server.url);
  await popup.fill(say('connect.token'), token);
  await popup.press(say('connect.connect'));
  await popup.page.waitForSelector('[role="tablist"]');
  return openDesk(stage, popup);
}

/** Opens the offer's page from the table of offers. */
async function openOffer(desk: PopupActions, say: Say): Promise<void> {
  await desk.openTab(say('shell.tab_offers'));
  await pressIn(desk, { within: '[role="tabpanel"]', what: 'button, a', text: offerName });
}

/** Opens a section of the offer's page. */
const openSection = (desk: PopupActions, name: string): Promise<void> =>
  pressIn(desk, { within: 'main', what: '[role="tab"]', text: name });

interface Pressed {
  readonly within: string;
  readonly what: string;
  readonly text: string;
}

/** Presses the first of some things that shows a text, once it is there. */
async function pressIn({ page }: PopupActions, pressed: Pressed): Promise<void> {
  await page.waitForFunction(
    ({ within, what, text }) => {
      const found = [...document.querySelectorAll<HTMLElement>(`${within} :is(${what})`)].find(
        (element) => element.textContent?.trim() === text,
      );
      found?.click();
      return found !== undefined;
    },
    { polling: 50 },
    pressed,
  );
}

const textOf = ({ page }: PopupActions, name: string): Promise<string> =>
  page.$$eval(
    'tbody tr',
    (rows, wanted) =>
      rows.find((row) => row.querySelector('th')?.textContent?.includes(wanted))?.innerText ?? '',
    name,
  );

async function look(desk: PopupActions, name: string): Promise<void> {
  const { page } = desk;
  await page.setViewport({ width: 1280, height: 1500 });
  await wholePage(page, name);
  expect(await findBarriers(page)).toEqual([]);
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'dark' },
    // A colour on its way is none to look at.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await wholePage(page, `${name}-dark`);
  expect(await findBarriers(page, 'colours')).toEqual([]);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.setViewport({ width: 400, height: 900 });
  await wholePage(page, `${name}-narrow`);
  expect(await findBarriers(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  await page.setViewport({ width: 1280, height: 900 });
}

interface Opened {
  readonly desk: PopupActions;
  readonly stage: Stage;
  readonly offerId: number;
}

/** The conversion's payout, and an event of its own with its URL. */
async function setGoals({ desk, stage, offerId }: Opened): Promise<void> {
  const { api } = stage.server;
  await desk.see('North Media (42) gets CPA 4.10 USD for the conversion instead of CPA 3.50 USD.');
  await expect.poll(() => textOf(desk, 'Conversion')).toContain('1.50 USD');
  await desk.press('Edit the conversion');
  await desk.fill('Payout amount', '5.255');
  await desk.press('Save conversion');
  await desk.see('Give the amount at most 2 decimals.');
  // What is typed is kept until it is saved or discarded.
  await desk.press('Back');
  await expect.poll(() => textOf(desk, 'Conversion')).toContain('Draft');
  await desk.press('Edit the conversion');
  await desk.page.waitForFunction(() =>
    [...document.querySelectorAll('input')].some(({ value }) => value === '5.255'),
  );
  await desk.fill('Payout amount', '4.25');
  await desk.press('Save conversion');
  await expect.poll(() => textOf(desk, 'Conversion')).toContain('0.75 USD');
  const { payout } = await api.offers.get.query({ id: offerId });
  expect(payout).toEqual({ type: 'CPA', value: '4.25' });

  await desk.press('Create');
  await desk.fill('Event name', 'trial_started');
  await desk.choose('Revenue type', 'CPL · per lead');
  await desk.fill('Revenue amount', '2.00');
  await desk.toggle('Allow multiple');
  await desk.choose('Add parameter …', 'order_id');
  await desk.press('Create event');
  await desk.see('trial_started is saved.');
  await desk.press('Done');
  await expect.poll(() => textOf(desk, 'trial_started')).toContain('Repeatedly');

  await desk.press('Postback URL of trial_started');
  const url = await desk.copy('Copy: trial_started URL');
  const { secure, events } = await api.offers.get.query({ id: offerId });
  const id = events.find(({ name }) => name === 'trial_started')?.id;
  expect(url).toContain(`secure=${secure}&`);
  expect(url).toContain(`&event_id=${id}&event_name=trial_started&order_id=`);
  expect(await desk.page.evaluate(() => document.body.innerText)).not.toContain(secure);
}

/** Archives an event and takes it back, at once and later. */
async function archiveAndRestore({ desk, stage, offerId }: Opened): Promise<void> {
  const names = async () =>
    (await stage.server.api.events.list.query({ offerId })).map(({ name }) => name);
  const archive = async (): Promise<void> => {
    await desk.press('More for Tutorial done');
    await desk.press('Archive', 'menuitem');
    await desk.see('Tutorial done is archived.');
    expect(await names()).not.toContain('Tutorial done');
  };
  await archive();
  // Undo has the focus.
  await desk.page.keyboard.press('Enter');
  await expect.poll(names).toContain('Tutorial done');
  await archive();
  await desk.press('Dismiss');
  await pressIn(desk, { within: 'main', what: 'label', text: 'Archived' });
  await expect.poll(() => textOf(desk, 'trial_started')).toBe('');
  await desk.press('Restore Tutorial done');
  await expect.poll(names).toContain('Tutorial done');
}

/** What a platform's dashboard gives out: a repeated parameter, an odd encoding, a fragment. */
const advertisers =
  'https://shop.onelink.me/aB1?pid=example_int&c=Spring%20Sale&clickid={click_id}&af_siteid=&af_sub1=x&c=%C3%28#intro';
const mapped =
  'https://shop.onelink.me/aB1?pid=example_int&c=Spring%20Sale&clickid={transaction_id}&af_siteid={affiliate_id}&af_sub1={sub1}&c=%C3%28#intro';

/** Reads the advertiser's URL, and makes what comes of it the destination, twice. */
async function useAsDestination({ desk, stage, offerId }: Opened): Promise<void> {
  const { api } = stage.server;
  const destination = async () => (await api.offers.get.query({ id: offerId })).destinationUrl;
  const before = await destination();
  await desk.press('Use as destination');
  await desk.see('The offer leads there from now on.');
  expect(await destination()).toBe(mapped);
  await desk.page.keyboard.press('Enter');
  await expect.poll(destination).toBe(before);
  await desk.page.waitForFunction(
    () => document.activeElement?.textContent === 'Use as destination',
  );
  await desk.page.keyboard.press('Enter');
  await expect.poll(destination).toBe(mapped);
}

/** Follows the link as a visitor would, and reports the click's conversion as the advertiser would. */
async function followLink({ desk, stage, offerId }: Opened): Promise<void> {
  const { api, url } = stage.server;
  const link = await desk.copy('Copy: Tracking link');
  expect(link).toBe(
    `${url}/click?offer_id=${offerId}&affiliate_id=42&sub1=a%20b%26c&sub2={campaign}`,
  );
  const answer = await fetch(link, { redirect: 'manual' });
  expect(answer.status).toBe(302);
  const location = answer.headers.get('location') ?? '';
  const clickId = /clickid=([^&]+)/.exec(location)?.[1] ?? '';
  expect(location).toBe(
    mapped
      .replace('{transaction_id}', clickId)
      .replace('{affiliate_id}', '42')
      .replace('{sub1}', 'a%20b%26c'),
  );
  const { secure } = await api.offers.get.query({ id: offerId });
  const reported = await fetch(`${url}/?secure=${secure}&transaction_id=${clickId}`);
  expect(await reported.json()).toMatchObject({ code: 'CONVERSION_RECORDED' });
  const { items } = await api.affiliates.list.query({ search: '42' });
  expect(items.map(({ seenSince }) => seenSince)).not.toContain(null);
}

/** A click id that is missing is put in; what is no address is not taken. */
async function repairDestination({ desk }: Opened): Promise<void> {
  await desk.fill("Advertiser's URL", 'https://app.appsflyer.com/id1?pid=example_int');
  await desk.see('No parameter passes the click ID on');
  await desk.press('Put it into clickid');
  await desk.page.waitForFunction(
    () => document.activeElement?.textContent === 'Resulting destination',
  );
  expect(await desk.copy('Copy: Resulting destination')).toBe(
    'https://app.appsflyer.com/id1?pid=example_int&clickid={transaction_id}',
  );
  await desk.fill("Advertiser's URL", 'shop.example');
  await desk.press('Use as destination');
  await desk.see('Paste a whole address');
}

/** Typing keeps the focus and what was chosen before, and leaving the section keeps all of it. */
async function keepTyped({ desk }: Opened): Promise<void> {
  const { page } = desk;
  await desk.fill("Advertiser's URL", 'https://shop.example/?a=1');
  await desk.press('Use as destination');
  await desk.see('The offer leads there from now on.');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Use as destination');
  await desk.fill("Advertiser's URL", 'x');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('ht');
  const typed = await page.evaluate(() =>
    document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : null,
  );
  expect(typed).toBe('ht');

  await desk.fill("Advertiser's URL", 'https://app.appsflyer.com/id1?af_siteid=');
  await desk.choose('Parameter 1, af_siteid: filled with', 'Leave as it stands');
  await desk.press('Put it into clickid');
  const left = 'https://app.appsflyer.com/id1?af_siteid=&clickid={transaction_id}';
  await expect.poll(() => desk.copy('Copy: Resulting destination')).toBe(left);
  await openSection(desk, 'Revenue & Payouts');
  await desk.see('Margin is what is left');
  await openSection(desk, 'Clicks');
  expect(await desk.copy('Copy: Resulting destination')).toBe(left);
  expect(await desk.copy('Copy: Tracking link')).toContain('&sub1=a%20b%26c&');
}

/** A test click takes a conversion, and goes without a trace. */
async function tryTestClick({ desk, stage, offerId }: Opened): Promise<void> {
  const { api, url } = stage.server;
  await desk.press('Make a test click');
  const made = await desk.copy('Copy: Transaction ID');
  const { secure } = await api.offers.get.query({ id: offerId });
  const sent = await fetch(`${url}/?secure=${secure}&transaction_id=${made}`);
  expect(await sent.json()).toMatchObject({ code: 'CONVERSION_RECORDED', transaction_id: made });
  await desk.press('Remove traces');
  await desk.see('Every trace of the tests is removed.');
  const left = await api.postbacks.list.query({ transactionId: made });
  expect(left.items).toEqual([]);
}

test(
  'an offer’s goals are priced, its link followed and its destination mapped',
  { timeout: 240_000 },
  async () => {
    const say = await wordsOf('en');
    await using stage = await openStage();
    const { api } = stage.server;
    const offerId = await seed(stage);
    await api.affiliates.create.mutate({ id: '42', name: 'North Media' });
    await api.affiliates.setPayout.mutate({
      affiliateId: '42',
      offerId,
      eventId: null,
      payout: { type: 'CPA', value: '4.10' },
    });
    const desk = await openConnectedDesk(stage, say);
    const opened: Opened = { desk, stage, offerId };
    await openOffer(desk, say);
    await openSection(desk, 'Revenue & Payouts');
    await setGoals(opened);
    await look(desk, 'offer-revenue');
    await archiveAndRestore(opened);

    await openSection(desk, 'Clicks');
    await desk.fill("Advertiser's URL", advertisers);
    await desk.see('What is known of links of AppsFlyer');
    await desk.choose('Parameter 5, af_sub1: filled with', 'Sub {sub1}');
    await desk.page.waitForSelector('li[data-code="DUPLICATE_PARAMETER"]');
    expect(await desk.copy('Copy: Resulting destination')).toBe(mapped);
    await desk.fill('Affiliate', '42', 'combobox');
    await desk.see('North Media');
    await desk.fill('Sub 1', 'a b&c');
    await desk.fill('Sub 2', '{campaign}');
    await desk.see('Sub 2 holds a macro.');
    await look(desk, 'offer-clicks');
    await useAsDestination(opened);
    await followLink(opened);
    await repairDestination(opened);
    await keepTyped(opened);
    await tryTestClick(opened);
  },
);

test('a viewer is offered nothing that would be refused', { timeout: 120_000 }, async () => {
  const say = await wordsOf('en');
  await using stage = await openStage();
  await seed(stage);
  const { access } = stage.server.api;
  const { token } = await access.tokens.create.mutate({ name: 'Vic', role: 'viewer' });
  const desk = await openConnectedDesk(stage, say, token);
  const offered = async (): Promise<string[]> => {
    expect(await findBarriers(desk.page)).toEqual([]);
    return desk.page.$$eval('[role="tabpanel"] [role="tabpanel"] button', (buttons) =>
      buttons.map((button) => button.textContent?.trim() ?? ''),
    );
  };
  await openOffer(desk, say);
  await openSection(desk, 'Revenue & Payouts');
  await desk.see('You are here as a viewer.');
  await desk.see('af_purchase');
  expect(await offered()).toEqual([]);
  await wholePage(desk.page, 'offer-revenue-viewer');
  await openSection(desk, 'Clicks');
  await desk.see('A manager or an admin can copy you the link.');
  await desk.fill("Advertiser's URL", advertisers);
  await desk.see('A manager or an admin can put this link into the offer.');
  const buttons = await offered();
  expect(buttons).toContain('Copy');
  expect(buttons.filter((button) => /Use|Make|Remove/u.test(button))).toEqual([]);
  await wholePage(desk.page, 'offer-clicks-viewer');
});

test('both sections speak Arabic', { timeout: 120_000 }, async () => {
  const say = await wordsOf('ar');
  await using stage = await openStage({ language: 'ar' });
  await seed(stage);
  const desk = await openConnectedDesk(stage, say);
  await desk.page.setViewport({ width: 1280, height: 1400 });
  await openOffer(desk, say);
  await openSection(desk, say('offer_page.section_revenue'));
  await desk.page.waitForSelector('tbody tr:nth-of-type(5)');
  await wholePage(desk.page, 'offer-revenue-ar');
  expect(await findBarriers(desk.page)).toEqual([]);
  await openSection(desk, say('offer_page.section_clicks'));
  await desk.fill(say('clicks.url'), advertisers);
  await desk.see(say('clicks.suggested'));
  await wholePage(desk.page, 'offer-clicks-ar');
  expect(await findBarriers(desk.page)).toEqual([]);
});
