import { expect, test } from 'vitest';
import { actIn } from './popup-actions.ts';
import { connect, openSeededStage } from './stages/seeded-stage.ts';
import { screenshot } from './stages/pictures.ts';
import { openStage } from './stages/stage.ts';

test('Copy all copies what is shown, and the choices stay', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { popup } = stage;
  await popup.see('af_purchase');
  const { secure } = await stage.server.api.global.get.query();
  const choose = (group: string, option: number) =>
    popup.page
      .locator(`[role="radiogroup"][aria-label="${group}"] label:nth-of-type(${option})`)
      .click();
  await choose('Token in the URLs', 2);
  await choose('Event name macro', 2);
  await choose('How af_purchase is named', 1);
  await popup.page.waitForFunction(() => document.querySelectorAll(':checked').length > 2);

  const copied = await popup.copy('Copy all: All postback URLs');
  expect(copied).toContain(`secure=${secure}&transaction_id=(clickid)&event_name=(mapped-iae)`);
  expect(copied).not.toContain('(event-name)');
  expect(copied).toMatch(/af_purchase #4\n\S+&event_id=4&sale_amount=\S+\n/);
  expect(copied).not.toContain('event_name=af_purchase');

  await popup.openTab('Events');
  await popup.openTab('Postbacks');
  expect(await popup.copy('Copy all: All postback URLs')).toBe(copied);
  await popup.page.close();
  const again = actIn(await stage.openPopup());
  expect(await again.copy('Copy all: All postback URLs')).toBe(copied);
});

test('an archived event comes back, unless its name is taken', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { popup, offerId } = stage;
  const { events } = stage.server.api;
  const focused = () =>
    popup.page.evaluate(
      () => document.activeElement?.textContent || document.activeElement?.getAttribute('role'),
    );
  const archive = async (name: string): Promise<void> => {
    await popup.press(`More for ${name}`);
    await popup.press('Archive', 'menuitem');
    await popup.see(`${name} is archived.`);
  };
  await popup.openTab('Events');
  await popup.see('12.5 %');
  await archive('af_purchase');
  await popup.page.waitForFunction(() => document.activeElement?.textContent === 'Undo');
  await popup.see('Archived (1)');
  await screenshot(popup.page, 'journey-archived');
  await popup.page.keyboard.press('Enter');
  await popup.see('12.5 %');
  expect(await events.list.query({ offerId })).toHaveLength(4);

  await archive('af_purchase');
  await popup.press('Dismiss');
  await popup.page.waitForFunction(() => !document.body.innerText.includes('is archived.'));
  expect(await focused()).not.toBe('');
  const none = { revenue: { type: 'None' }, payout: { type: 'None' } } as const;
  const { id } = await events.create.mutate({
    offerId,
    name: 'af_purchase',
    ...none,
    allowMultiple: false,
    parameters: [],
  });
  await popup.page.locator('summary').click();
  await popup.press('Restore af_purchase');
  await popup.see('Another event is named af_purchase by now.');
  await events.archive.mutate({ id });
  await popup.press('Dismiss');
  await popup.press('Restore af_purchase');
  await popup.see('12.5 %');
});

test('a refused form tells all that is wrong and leads to the first of it', async () => {
  await using stage = await openStage();
  await stage.visit('dash.example.test', 'postback-urls.html');
  const popup = await connect(stage);
  await popup.press('Create your first offer');
  await popup.fill('Currency', 'US');
  await popup.press('Create offer');
  await popup.see('Type a value, or choose None.');
  const wrong = () =>
    popup.page.$$eval('[aria-invalid="true"]', (fields) =>
      fields.map((field) => field === document.activeElement),
    );
  expect(await wrong()).toEqual([true, false, false, false]);
  await screenshot(popup.page, 'journey-refused-form');
  await popup.page.reload();
  await popup.see('Continue new offer');
});

test('an address that is none is refused, and disconnecting keeps the right one', async () => {
  await using stage = await openStage();
  await stage.visit('dash.example.test', 'postback-urls.html');
  const first = actIn(await stage.openPopup());
  await first.fill('Server URL', 'foo bar');
  await first.fill('Access token', 'x');
  await first.press('Connect');
  await first.see('This is no web address.');
  await first.page.close();

  const popup = await connect(stage);
  await popup.press('Menu');
  await popup.press('Disconnect', 'menuitem');
  await popup.see('Connect to your Trackside server');
  await popup.page.waitForSelector('input[inputmode="url"]');
  expect(await popup.page.$eval('input[inputmode="url"]', ({ value }) => value)).toBe(
    stage.server.url,
  );
});

test.each(['light', 'dark'] as const)(
  'names of every script are shown as they are, in %s',
  { timeout: 120_000 },
  async (colorScheme) => {
    await using stage = await openSeededStage({ colorScheme });
    const { popup, offerId } = stage;
    const none = { revenue: { type: 'None' }, payout: { type: 'None' } } as const;
    for (const name of ['شراء داخل التطبيق', 'level\u200Bup ', 'pur\u0441hase']) {
      await stage.server.api.events.create.mutate({
        offerId,
        name,
        ...none,
        allowMultiple: false,
        parameters: [],
      });
    }
    await popup.page.reload();
    await popup.see('شراء');
    const odd = await popup.page.$$eval('[data-odd]', (marks) =>
      marks.map((mark) => mark.getAttribute('data-odd')),
    );
    expect(odd).toEqual(['U+200B', 'U+0020', 'U+0441']);
    await screenshot(popup.page, `${colorScheme}-scripts-urls-top`);
    await popup.page.$eval('[role="tabpanel"]', (panel) => {
      panel.scrollTop = panel.scrollHeight;
    });
    await screenshot(popup.page, `${colorScheme}-scripts-urls`);
    await popup.openTab('Events');
    await popup.see('#5');
    await screenshot(popup.page, `${colorScheme}-scripts-events`);
    await popup.press('New event');
    await popup.fill('Event name', 'AF_purchase');
    await popup.see('differs from it only in capital and small letters');
    await screenshot(popup.page, `${colorScheme}-scripts-near`);
    await popup.press('Discard');
    await popup.openTab('Match');
    await popup.press('Read this page');
    await popup.page.waitForSelector('li[data-status="whitespace"]');
    await screenshot(popup.page, `${colorScheme}-scripts-match`);
  },
);

test('a sample’s words in a macro are a gap to be filled', async () => {
  await using stage = await openSeededStage();
  const { popup } = stage;
  await popup.press('Platform: AppsFlyer');
  await popup.fill('Search platforms', 'singular', 'combobox');
  await popup.page.keyboard.press('Enter');
  await popup.see("Put your network's name, as Singular knows it");
  const gaps = await popup.page.$$eval('[data-gap]', (found) =>
    found.map(({ textContent }) => textContent),
  );
  expect(gaps).toContain('{cl?Network Name}');
  await screenshot(popup.page, 'journey-sample-name');
});

test('each open place is told once, and what is told holds', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { popup } = stage;
  const times = (text: string) =>
    popup.page.evaluate((wanted) => document.body.innerText.split(wanted).length - 1, text);
  let platform = 'AppsFlyer';
  const choose = async (name: string, shown: string): Promise<void> => {
    await popup.press(`Platform: ${platform}`);
    await popup.fill('Search platforms', name, 'combobox');
    await popup.page.keyboard.press('Enter');
    await popup.see(shown);
    platform = name;
  };
  await choose('No platform', 'Choose a platform above to see where its link takes our click id.');
  expect(await times('Choose the platform above')).toBe(1);
  await choose('Everflow', 'Choose the slot above in which the link passes our click id.');
  expect(await times('One URL for every event')).toBe(1);
  await choose('Kochava', "It is not known where Kochava's link takes our click id.");
  expect(await times('One URL for every event')).toBe(0);
});

test('the focus goes to the screen where what opened a task is gone', async () => {
  await using stage = await openStage();
  await stage.server.api.offers.create.mutate({
    name: 'Shop',
    currency: 'EUR',
    destinationUrl: 'https://go.example/',
    revenue: { type: 'None' },
    payout: { type: 'None' },
  });
  await stage.visit('dash.example.test', 'postback-urls.html');
  const popup = await connect(stage);
  await popup.openTab('Events');
  await popup.press('New event');
  await popup.fill('Event name', 'level ');
  await popup.fill('Revenue amount', '1');
  await popup.press('Create event');
  await popup.see('level␣ is saved.');
  await popup.press('Done');
  await popup.see('#1');
  expect(await popup.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(
    'tabpanel',
  );
});
