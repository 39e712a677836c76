import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '@trackside/server/router';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { findCutOff } from './find-cut-off.ts';
import { openLogStage, type LogStage } from './stages/log-stage.ts';
import { screenshot, wholePage } from './stages/pictures.ts';

const wrongName = 'af_Purchase';

/** Clicks with a conversion, and one without: their events all bear a name that no event has. */
async function sendWrongNames({ send, convert, server, offerId }: LogStage): Promise<string[]> {
  const clicks = [await convert(), await convert(), await convert()];
  const bare = await server.api.clicks.create.mutate({ offerId });
  for (const [index, click] of [...clicks, bare.transactionId].entries()) {
    const code = await send({
      transaction_id: click,
      event_name: wrongName,
      sale_amount: '40',
      currency: 'USD',
      order_id: `order-${index}`,
    });
    expect(code).toBe('EVENT_UNKNOWN');
  }
  return clicks;
}

const rows = (page: Page): Promise<string[]> =>
  page.$$eval('ul[aria-label="Postbacks"] > li', (all) =>
    all.map(({ innerText }) => innerText.replaceAll(/\s+/g, ' ')),
  );

const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

async function look(page: Page, name: string): Promise<void> {
  await wholePage(page, name);
  expect(await findBarriers(page), name).toEqual([]);
  expect(await findCutOff(page), name).toEqual([]);
}

const selectionBars = (page: Page): Promise<number> =>
  page.$$eval('[role="group"][aria-label="Selection"]', ({ length }) => length);

/** Narrows the log as another page of the extension does. */
async function narrowElsewhere(page: Page, verdicts: readonly string[]): Promise<void> {
  await page.evaluate(`chrome.storage.local.get(null).then(async (kept) => {
    const key = Object.keys(kept).find((name) => name.startsWith('log-filter@'));
    const verdicts = ${JSON.stringify(verdicts)};
    await chrome.storage.local.set({ [key]: { ...kept[key], verdicts } });
  })`);
}

/** Whether what these boxes hold is wider than they are; the tabs above scroll sideways on purpose. */
const sidewaysIn = (page: Page, boxes: string): Promise<string[]> =>
  page.$$eval(boxes, (all) =>
    all
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ className }) => className),
  );

test(
  'held postbacks are found, told why, repaired after a preview, reversed and taken back',
  { timeout: 240_000 },
  async () => {
    await using stage = await openLogStage();
    const { desk, server, offerId } = stage;
    const { page } = desk;
    const clicks = await sendWrongNames(stage);
    await desk.openTab('Log');
    await desk.see('Postbacks: 13');
    await look(page, 'log');

    // Filtered by verdict and by cause, both kept for the next opening, and cleared by one press.
    await desk.press('Held 6');
    await desk.see('Filtered by verdict.');
    await expect.poll(() => rows(page)).toHaveLength(6);
    await page.reload();
    await desk.see('Filtered by verdict.');
    await desk.press('Cause: All causes');
    await page.waitForSelector('[role="option"]');
    await page.keyboard.type('no active event');
    await page.keyboard.press('Enter');
    await desk.see('Filtered by verdict and cause.');
    await desk.press('Clear all filters');
    await expect.poll(() => rows(page)).toHaveLength(13);
    await desk.fill('Transaction ID', clicks[0] ?? '', 'searchbox');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page)).toHaveLength(2);
    await desk.press('Clear all filters');

    // What comes in meanwhile is told, and moves nothing.
    await desk.press('Held 6');
    await expect.poll(() => rows(page)).toHaveLength(6);
    await stage.send({ transaction_id: 'nowhere', event_name: 'af_purchase' });
    await desk.see('New postbacks have come in.');
    expect(await rows(page)).toHaveLength(6);
    await desk.press('Show them');
    await expect.poll(() => rows(page)).toHaveLength(7);

    // Why, for one of them; Back leads to its row.
    await page.locator(`li:nth-child(3) > button`).click();
    await desk.see('no: it stopped here');
    await desk.see('Was this event meant?');
    expect(await page.$eval('li[data-outcome="stopped"]', ({ innerText }) => innerText)).toContain(
      'The event is set up',
    );
    const sent = await page.$eval('dialog', ({ innerText }) => innerText);
    const { secure } = await server.api.offers.get.query({ id: offerId });
    expect(sent).toContain('order-2');
    expect(sent).not.toContain(secure);
    await look(page, 'log-why');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await look(page, 'log-why-dark');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedText(page)).toContain(`event_name=${wrongName}`);
    await look(page, 'log-dark');
    await page.emulateMediaFeatures([]);

    // What is chosen is let go of as other rows come in sight, whoever asked for them.
    await page.locator(`li:nth-child(3) input`).click();
    await desk.see('Selected: 1');
    await narrowElsewhere(page, ['held', 'refused']);
    await expect.poll(() => selectionBars(page)).toBe(0);
    await narrowElsewhere(page, ['held']);
    await expect.poll(() => rows(page)).toHaveLength(7);
    expect(await selectionBars(page)).toBe(0);

    // All like one of them are chosen by one press, and repaired only after a preview.
    await page.locator(`li:nth-child(3) input`).click();
    await desk.see('Selected: 1');
    await desk.press('Select all like it');
    await desk.see('Selected by what they have in common: 4');
    await look(page, 'log-selected');
    await desk.press('Repair …');
    await desk.see('Repair postbacks: 4');
    await desk.choose('Event that is meant', 'Choose an event');
    await desk.press('Preview');
    await page.waitForSelector('dialog select[aria-invalid="true"]');
    await desk.choose('Event that is meant', 'af_purchase');
    await page.keyboard.press('Escape');
    await desk.press('Repair …');
    await page.locator('label ::-p-text(Correct a value)').click();
    await desk.see('Choose a parameter, and type a value or take it out.');
    await desk.press('Choose a parameter');
    await page.waitForSelector('dialog button[type="submit"]:disabled');
    await look(page, 'log-correct-many');
    await page.locator('label ::-p-text(The name means one of the events)').click();
    await desk.press('Preview');
    await desk.see('Recorded: 3 · Revenue 15.00 · Payout 3.75 USD');
    await desk.see('Not recorded: 1');
    await desk.see('The event came before its click had a conversion');
    await desk.see('Nothing has been done yet.');
    await look(page, 'log-preview');
    expect(await server.api.eventRecords.list.query({ transactionId: clicks[0] })).toMatchObject({
      items: [],
    });
    await desk.press('Repair 4 now');
    await desk.see('Recorded: 3');
    await desk.see('Not recorded: 1');
    await look(page, 'log-repaired');
    for (const transactionId of clicks) {
      const records = await server.api.eventRecords.list.query({ transactionId });
      expect(records.items.map(({ event, revenue }) => [event.name, revenue])).toEqual([
        ['af_purchase', '5.00'],
      ]);
    }
    await desk.press('Done');
    await expect.poll(() => rows(page)).toHaveLength(4);

    // A wrong record is taken back with a reason, and counts again by one press.
    await desk.press('Clear all filters');
    await desk.fill('Transaction ID', clicks[0] ?? '', 'searchbox');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page)).toHaveLength(2);
    await page.locator('li:nth-child(2) > button').click();
    await desk.press('Reverse …');
    await desk.see('It takes back: revenue 10.00, payout 4.75 USD.');
    await desk.see('Events that count only after this conversion go along: 1');
    await desk.press('Reverse');
    await desk.see('Say why');
    await desk.fill('Reason', 'The advertiser paid it back');
    await page.keyboard.press('Escape');
    await page.locator('li:nth-child(2) > button').click();
    await desk.press('Reverse …');
    await desk.see('It takes back: revenue 10.00, payout 4.75 USD.');
    expect(await page.$eval('dialog textarea', ({ value }) => value)).toBe(
      'The advertiser paid it back',
    );
    await look(page, 'log-reverse');
    await desk.press('Reverse');
    await desk.see('Reversed by');
    const reversed = async () => {
      const { items } = await server.api.postbacks.list.query({ transactionId: clicks[0] });
      return items.map(({ reversal }) => reversal?.reason ?? null);
    };
    const why = 'The advertiser paid it back';
    expect(await reversed()).toEqual([why, why]);
    await expect.poll(() => focusedText(page)).toBe('Undo');
    await look(page, 'log-reversed');
    await page.keyboard.press('Enter');
    await expect.poll(reversed).toEqual([null, null]);
    await desk.see('Reversal undone');
    await page.setViewport({ width: 400, height: 800 });
    await screenshot(page, 'log-why-narrow');
    expect(await sidewaysIn(page, 'dialog > div')).toEqual([]);
    await page.keyboard.press('Escape');
    await desk.press('Clear all filters');
    await expect.poll(() => rows(page)).toHaveLength(14);
    await screenshot(page, 'log-narrow');
    expect(await sidewaysIn(page, '[role="tabpanel"]')).toEqual([]);

    // The event that was sent is created, and the page that this was begun from says what came of it.
    await page.setViewport({ width: 1280, height: 860 });
    await page.locator('li ::-p-text(AF_Purchase)').click();
    await desk.press('Repair this one …');
    await page.locator('label ::-p-text(Create the event)').click();
    await look(page, 'log-create-event');
    await desk.press('Preview');
    await desk.see('Recorded: 1 · Revenue 0.00');
    const names = async () =>
      (await server.api.events.list.query({ offerId })).map(({ name }) => name);
    expect(await names()).not.toContain('AF_Purchase');
    await desk.press('Repair 1 now');
    await desk.press('Done');
    expect(await names()).toContain('AF_Purchase');
    await desk.see('The event was recorded.');
  },
);

/** As many held postbacks as a busy day brings, put where the server keeps them. */
async function storeMany({ server, offerId }: LogStage, count: number): Promise<void> {
  const em = server.deps.database.em();
  await em.execute(
    `insert into postback (number, id, received_at, offer_id, transaction_id, raw, verdict, code, test)
      select (select max(number) from postback) + value, printf('zz%06d', value), 1, ?, 'tx' || value,
        'transaction_id=tx' || value, 'held', 'TRANSACTION_UNKNOWN', 0
      from (with recursive n(value) as (select 1 union all select value + 1 from n where value < ?)
        select value from n)`,
    [offerId, count],
  );
  await em.execute('update postback_sequence set value = (select max(number) from postback)');
}

test(
  'thousands of rows are read by and by, and a viewer is offered nothing that it may not do',
  { timeout: 240_000 },
  async () => {
    await using stage = await openLogStage();
    const { desk, server } = stage;
    const { page } = desk;
    await storeMany(stage, 1500);
    await desk.openTab('Log');
    await desk.see('Postbacks: 1,006+');
    const told = () =>
      page.$eval('li[aria-setsize]', (row) => Number(row.getAttribute('aria-setsize')));
    await page.waitForSelector('li[aria-setsize]');
    expect(await told()).toBeLessThanOrEqual(200);
    // A page that can't be read is told, and read when that is asked for.
    const noOlder = (request: HTTPRequest): void => {
      const isOlder = /postbacks\.list.*cursor/u.test(decodeURIComponent(request.url()));
      void (isOlder ? request.abort() : request.continue());
    };
    await page.setRequestInterception(true);
    page.on('request', noOlder);
    await page.$eval('[role="tabpanel"]', (panel) => panel.scrollTo(0, panel.scrollHeight));
    await page.waitForSelector('[role="tabpanel"] [role="alert"]');
    await wholePage(page, 'log-older-failed');
    page.off('request', noOlder);
    await page.setRequestInterception(false);
    await desk.press('Try again');
    const toldAtEnd = async () => {
      await page.$eval('[role="tabpanel"]', (panel) => panel.scrollTo(0, panel.scrollHeight));
      return told();
    };
    await expect.poll(toldAtEnd).toBeGreaterThanOrEqual(400);
    expect((await rows(page)).length).toBeLessThan(60);
    await page.$eval('[role="tabpanel"]', (panel) => panel.scrollTo(0, 0));
    await page.waitForSelector('li[aria-posinset="1"]');

    // All that match, though only some are read; what was tried of them is said.
    await page.click('input[aria-label="Select all shown that can be repaired"]');
    await page.locator('button ::-p-text(that match)').click();
    await desk.see('Selected by what they have in common: 1,003+');
    await desk.press('Repair …');
    await page.locator('label ::-p-text(Replay unchanged)').click();
    await desk.press('Preview');
    await desk.see('Only the first 500 were tried.');
    await wholePage(page, 'log-preview-many');
    expect(await findBarriers(page)).toEqual([]);
    // It is stopped where that is asked for, and goes on from there.
    await page.emulateNetworkConditions({ download: -1, upload: -1, latency: 800 });
    await desk.press('Repair 1,003+ now');
    await desk.press('Stop');
    await desk.see('The repair stopped; what was done stays.');
    await page.emulateNetworkConditions(null);
    expect(await findBarriers(page)).toEqual([]);
    await desk.press('Go on');
    await desk.see('Not recorded: 1502');
    await desk.press('Done');

    const { token } = await server.api.access.tokens.create.mutate({
      name: 'Reader',
      role: 'viewer',
    });
    const connection = { kind: 'server', url: server.url, token, name: 'Reader' };
    await page.evaluate(`chrome.storage.local.set(${JSON.stringify({ connection })})`);
    await page.reload();
    await page.waitForSelector('li[aria-posinset="1"]');
    await expect
      .poll(() => page.$$eval('li input[type="checkbox"]', ({ length }) => length))
      .toBe(0);
    await desk.see('A manager or an admin can repair what was held or refused.');
    await page.click('li[aria-posinset="1"] > button');
    await desk.see('A manager or an admin can correct it and replay it.');
    await desk.see('A manager or an admin can make a link or revoke it.');
    const buttons = await page.$$eval('dialog button', (all) =>
      all.map(({ innerText }) => innerText),
    );
    expect(buttons.filter((name) => /Repair|Reverse|link/u.test(name))).toEqual([]);
    await wholePage(page, 'log-viewer');
    expect(await findBarriers(page)).toEqual([]);
    const viewer = createTRPCClient<AppRouter>({
      links: [
        httpLink({ url: `${server.url}/trpc`, headers: { authorization: `Bearer ${token}` } }),
      ],
    });
    const { items } = await viewer.postbacks.list.query({ limit: 1 });
    const id = items[0]?.id ?? '';
    const refused = { data: { reason: 'ROLE_TOO_LOW' } };
    const repair = { kind: 'accept' } as const;
    await expect(
      viewer.postbacks.repair.mutate({ selection: { ids: [id] }, repair }),
    ).rejects.toMatchObject(refused);
    await expect(viewer.postbacks.share.mutate({ id, showAmounts: false })).rejects.toMatchObject(
      refused,
    );
  },
);
