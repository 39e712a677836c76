import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { actIn } from '../journeys/popup-actions.ts';
import { connect } from '../journeys/stages/seeded-stage.ts';
import { openStage, type Stage } from '../journeys/stages/stage.ts';

const names = [
  '__proto__',
  'constructor',
  'x<img src=x onerror="window.ran = true">',
  '"><script>window.ran = true</script>',
  'javascript:window.ran=true',
  '</textarea><svg onload="window.ran = true">',
  '\u202Egnp.exe',
  '$1 {offer} $&',
];
const offerName = '<iframe srcdoc="<script>parent.ran=true</script>">';

/** A server on which everything that has a name has a hostile one. */
async function openNamedStage(): Promise<Stage> {
  const stage = await openStage();
  const { api, url } = stage.server;
  const prices = { revenue: { type: 'None' }, payout: { type: 'None' } } as const;
  const offer = await api.offers.create.mutate({
    name: offerName,
    currency: 'USD',
    destinationUrl: 'https://app.appsflyer.com/id123?clickid={transaction_id}',
    ...prices,
  });
  for (const name of names) {
    await api.events.create.mutate({
      offerId: offer.id,
      name,
      ...prices,
      allowMultiple: true,
      parameters: [],
    });
  }
  const click = await api.clicks.create.mutate({ offerId: offer.id });
  const base = `${url}/?secure=${offer.secure}&transaction_id=${click.transactionId}`;
  await fetch(base);
  for (const name of names) {
    const value = encodeURIComponent(name);
    await fetch(`${base}&event_name=${value}&sub1=${value}&country=${value}`);
  }
  return stage;
}

/** Elements that no view of ours makes, and code that has run. */
function planted(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    elements: document.querySelectorAll(
      'img, iframe, object, embed, script:not([src]), [onerror], [onload], a[href^="javascript:" i]',
    ).length,
    ran: 'ran' in window,
  }));
}

const nothing = { elements: 0, ran: false };
/** The names of which a page does not show every letter; an unseen one is shown by its code point. */
const missing = (page: Page, wanted: readonly string[] = names): Promise<string[]> =>
  page.evaluate(
    (all) => {
      const texts = [...document.querySelectorAll('*')].map((one) => one.textContent ?? '');
      return all.filter((name) => !texts.some((text) => text.includes(name)));
    },
    wanted.map((name) => name.replace('\u202E', '')),
  );
const showsAll = (page: Page, wanted?: readonly string[]) =>
  expect.poll(() => missing(page, wanted), { timeout: 20_000 }).toEqual([]);

test('names that are code are shown as text, on every screen', { timeout: 180_000 }, async () => {
  await using stage = await openNamedStage();
  await stage.visit('dash.example.test', 'hostile-page.html');
  const popup = await connect(stage);
  const { page } = popup;
  for (const tab of ['Postbacks', 'Events', 'Live']) {
    await popup.openTab(tab);
    await showsAll(page);
    expect(await planted(page), tab).toEqual(nothing);
  }
  for (const row of (await page.$$('li button[aria-expanded="false"]')).slice(0, names.length)) {
    await row.click();
  }
  expect(await planted(page), 'details').toEqual(nothing);

  await popup.openTab('Match');
  await popup.press('Read this page');
  await page.waitForSelector('[data-name="__proto__"]');
  await showsAll(page);
  // Of equal names each finds its own: none is taken for another, nor for what objects have.
  const exact = await page.$$eval('li[data-status="exact"]', (all) => all.length);
  expect(exact).toBe(names.length);
  expect(await planted(page), 'Match').toEqual(nothing);

  await popup.openTab('Check');
  const url = `https://t.example/?secure=abc&event_name=${names[2]}&transaction_id=${names[3]}`;
  await popup.fill('Postback URL', url);
  await page.waitForSelector('li[data-code]');
  expect(await planted(page), 'Check').toEqual(nothing);
  const own = `chrome-extension://${new URL(page.url()).host}`;
  const full = await stage.browser.newPage();
  await full.goto(`${own}/workspace.html`);
  await showsAll(full, [offerName]);
  expect(await planted(full), 'workspace').toEqual(nothing);

  // The control: put in as markup, the name is an element at once. Even then the policy runs none of it.
  await full.evaluate(
    (name) => document.body.insertAdjacentHTML('beforeend', name),
    names[2] ?? '',
  );
  await full.waitForSelector('img');
  expect(await planted(full)).toEqual({ elements: 1, ran: false });
});

test(
  'a host that is named like what every object has is a host like any other',
  {
    timeout: 120_000,
  },
  async () => {
    await using stage = await openNamedStage();
    await stage.visit('constructor', 'hostile-page.html');
    const popup = await connect(stage);
    await showsAll(popup.page);
    await popup.press('Platform: No platform');
    await popup.fill('Search platforms', 'Everflow', 'combobox');
    await popup.page.keyboard.press('Enter');
    await popup.press('Platform: Everflow');
    await popup.press('constructor is always Everflow');
    await popup.page.close();
    const again = actIn(await stage.openPopup());
    expect(await again.find('Platform: Everflow')).toBeDefined();
  },
);

test(
  'a page of 100,000 rows and two million letters is cut down, and the popup stays small',
  {
    timeout: 420_000,
  },
  async () => {
    await using stage = await openNamedStage();
    // Laying two million letters out takes the browser half a minute, and longer on a busy machine.
    stage.dashboard.setDefaultNavigationTimeout(150_000);
    const asked = Date.now();
    await stage.visit('dash.example.test', 'hostile-list.html');
    const laidOutMs = Date.now() - asked;
    const popup = await connect(stage);
    await popup.openTab('Match');
    const began = Date.now();
    await popup.press('Read this page');
    await popup.page.waitForSelector('[data-name], [role="alert"]', { timeout: 150_000 });
    // A minute; where the browser itself is slow to lay the page out, ten times as long as that took.
    expect(Date.now() - began).toBeLessThan(Math.max(60_000, 10 * laidOutMs));
    const shown = await popup.page.evaluate(() => ({
      rows: document.querySelectorAll('[data-name]').length,
      longest: Math.max(
        0,
        ...[...document.querySelectorAll('[data-name]')].map(
          (one) => one.getAttribute('data-name')?.length ?? 0,
        ),
      ),
      letters: document.body.innerText.length,
    }));
    expect(shown.rows).toBeLessThanOrEqual(500 + names.length);
    expect(shown.longest).toBeLessThanOrEqual(500);
    expect(shown.letters).toBeLessThan(200_000);
    expect(await planted(popup.page)).toEqual(nothing);
    // The control: the page itself has that much.
    const held = await stage.dashboard.evaluate(() => {
      const cells = [...document.querySelectorAll('td')];
      const lengths = cells.slice(0, 20).map(({ textContent }) => textContent?.length ?? 0);
      return [cells.length, Math.max(...lengths)];
    });
    expect(held).toEqual([200_000, 2_000_000]);
  },
);
