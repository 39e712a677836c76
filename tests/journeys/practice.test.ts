import { startTestServer } from '@trackside/server/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { actIn, type PopupActions } from './popup-actions.ts';
import { connect } from './stages/seeded-stage.ts';
import { wholePage } from './stages/pictures.ts';
import { openStage, type Stage } from './stages/stage.ts';

interface Example {
  readonly offerId: number;
  readonly base: string;
}

async function makeExample({ server }: Stage): Promise<Example> {
  const { api, url } = server;
  const none = { type: 'None' } as const;
  const { id, secure } = await api.offers.create.mutate({
    name: 'Practice',
    currency: 'USD',
    destinationUrl: `${url}/practice/appsflyer?clickid={transaction_id}`,
    revenue: { type: 'CPA', value: '5.00' },
    payout: none,
  });
  for (const name of ['af_complete_registration', 'af_purchase', 'af_level_achieved']) {
    const rest = { revenue: none, payout: none, allowMultiple: false, parameters: [] };
    await api.events.create.mutate({ offerId: id, name, ...rest });
  }
  return { offerId: id, base: `${url}/?secure=${secure}&transaction_id=` };
}

describe('on the practice dashboard of AppsFlyer', { timeout: 120_000 }, () => {
  let stage: Stage;
  let page: PopupActions;
  let example: Example;

  beforeAll(async () => {
    stage = await openStage();
    example = await makeExample(stage);
    page = actIn(stage.dashboard);
    await stage.dashboard.goto(`${stage.server.url}/practice/appsflyer`);
    await stage.dashboard.bringToFront();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  const sendings = async () => (await stage.server.api.postbacks.list.query()).items.length;
  const paste = (url: string) =>
    page.fill('Postback URL, as the network gave it to AppsFlyer', url);

  test('the extension knows the platform, and finds the mistakes that are built in', async () => {
    const popup = await connect(stage);
    await popup.see('(clickid)');
    expect(await popup.copy('Copy: Conversion URL')).toBe(`${example.base}(clickid)`);
    await popup.openTab('Match');
    await popup.press('Read this page');
    await popup.page.waitForSelector('li[data-status]');
    const statuses = await popup.page.$$eval('li[data-status]', (rows) =>
      rows.map((row) => [row.getAttribute('data-status'), row.textContent?.trim() ?? '']),
    );
    const statusOf = (name: string) => statuses.find(([, text]) => text?.includes(name))?.[0];
    expect(statuses).toHaveLength(3);
    expect(statusOf('af_complete_registration')).toBe('exact');
    expect(statusOf('AF_Purchase')).toBe('case');
    expect(statusOf('af_level_achieved')).toBe('whitespace');
    await popup.see('In-app event postbacks are switched off');
    await popup.page.close();
  });

  test('a visitor by the offer’s link brings the click id, and Test shows the verdict', async () => {
    await page.fill('Offer number', String(example.offerId));
    await Promise.all([stage.dashboard.waitForNavigation(), page.press('Come by its link')]);
    const clickId = await stage.dashboard.$eval('#click-id', (field) =>
      field instanceof HTMLInputElement ? field.value : '',
    );
    expect(stage.dashboard.url()).toBe(`${stage.server.url}/practice/appsflyer?clickid=${clickId}`);
    await paste(`${example.base}(clickid)`);
    await page.press('Test');
    await page.see('recorded · CONVERSION_RECORDED · 200');
    await page.press('Test');
    await page.see('duplicate · CONVERSION_DUPLICATE · 200');
    const [conversion] = (await stage.server.api.conversions.list.query()).items;
    expect(conversion).toMatchObject({ transactionId: clickId });
  });

  test('events are sent only while they are switched on, by the name that is mapped', async () => {
    await paste(`${example.base}(clickid)&event_name=(event-name)`);
    await page.choose('What happens in the app', 'AF_Purchase');
    const before = await sendings();
    await page.press('Test');
    await page.see('Not sent. In-app event postbacks are off');
    expect(await sendings()).toBe(before);

    await page.toggle('In-app event postbacks');
    await page.press('Test');
    await page.see('held · EVENT_UNKNOWN · 202');
    await stage.dashboard.select('[data-rows] tr:nth-of-type(2) [data-event]', 'af_purchase');
    await page.choose('What happens in the app', 'af_purchase');
    await page.press('Test');
    await page.see('recorded · EVENT_RECORDED · 200');
    // A blank at the end of a name is a byte of it, and is sent.
    await stage.dashboard.select('[data-happens]', '2');
    await page.press('Test');
    await page.see('held · EVENT_UNKNOWN · 202');
  });

  test.each([
    'https://evil.example/?secure=x&transaction_id=(clickid)',
    'http://127.0.0.1:1/?secure=x&transaction_id=(clickid)',
    '//evil.example/?secure=x',
    '/?secure=x',
    'javascript:alert(1)?x',
    '',
  ])('%j is called by nobody', async (url) => {
    const asked: string[] = [];
    stage.dashboard.on('request', (request) => asked.push(request.url()));
    const before = await sendings();
    await paste(`${example.base}(clickid)`);
    await page.choose('What happens in the app', 'Install');
    await page.press('Test');
    await page.see('CONVERSION_DUPLICATE');
    // The control: what is called is seen here.
    expect(asked).toHaveLength(1);
    await paste(url);
    await page.press('Test');
    await page.see('Not sent. Paste a postback URL of this Trackside server');
    expect(asked).toHaveLength(1);
    expect(await sendings()).toBe(before + 1);
    stage.dashboard.removeAllListeners('request');
  });

  test('the policy too shuts every other server out', async () => {
    const reached = (url: string) =>
      stage.dashboard.evaluate(
        (address) =>
          fetch(address, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          ),
        url,
      );
    await using other = await startTestServer();
    expect(await reached(`${stage.server.url}/health/live`)).toBe(true);
    expect(await reached(`${other.url}/health/live`)).toBe(false);
    // The control: without the policy the other server answers.
    await stage.visit('dash.example.test', 'postback-urls.html');
    expect(await reached(`${other.url}/health/live`)).toBe(true);
    await stage.dashboard.goto(`${stage.server.url}/practice/appsflyer`);
  });

  test('what is saved lasts in this tab, and no URL with it', async () => {
    await paste(`${example.base}(clickid)`);
    await page.toggle('In-app event postbacks');
    await page.choose('Unit of the window', 'Lifetime');
    await page.press('Add event');
    await stage.dashboard.select('[data-rows] tr:nth-of-type(4) [data-event]', 'af_purchase');
    await stage.dashboard.click('[data-rows] tr:nth-of-type(1) [data-remove]');
    await page.see('Not saved yet.');
    await page.press('Save Integration');
    await page.see('Saved in this tab until you close it.');
    await stage.dashboard.reload();
    const shown = () =>
      stage.dashboard.evaluate(() => ({
        inApp: document.querySelector<HTMLInputElement>('#in-app')?.checked,
        unit: document.querySelector<HTMLSelectElement>('#window-unit')?.value,
        length: document.querySelector('#window-length')?.checkVisibility(),
        events: [...document.querySelectorAll<HTMLSelectElement>('[data-rows] [data-event]')].map(
          ({ value }) => value,
        ),
        url: document.querySelector('textarea')?.value,
        kept: JSON.stringify({ ...sessionStorage, ...localStorage }) + document.cookie,
      }));
    const { kept, ...saved } = await shown();
    expect(saved).toEqual({
      inApp: true,
      unit: 'Lifetime',
      length: false,
      events: ['AF_Purchase', 'af_level_achieved ', 'af_purchase'],
      url: '',
    });
    expect(kept).toContain('AF_Purchase');
    expect(kept).not.toContain('secure');

    const fresh = await stage.browser.newPage();
    await fresh.goto(stage.dashboard.url());
    expect(await fresh.$eval('#in-app', (field) => field.matches(':checked'))).toBe(false);
    await fresh.close();
  });
});

test('a practice page of another server is no platform’s', { timeout: 120_000 }, async () => {
  await using stage = await openStage();
  await using other = await startTestServer();
  const { base } = await makeExample(stage);
  await stage.dashboard.goto(`${other.url}/practice/appsflyer`);
  await stage.dashboard.bringToFront();
  const popup = await connect(stage);
  await popup.see('Choose the platform above');
  expect(await popup.copy('Copy: Conversion URL')).toBe(`${base}REPLACE`);
  await popup.page.close();
  // The control: the same page of the connected server is recognised.
  await stage.dashboard.goto(`${stage.server.url}/practice/appsflyer`);
  const again = actIn(await stage.openPopup());
  await again.see('AppsFlyer keeps one template for all events.');
  expect(await again.copy('Copy: Conversion URL')).toBe(`${base}(clickid)`);
});

test('Everflow’s page fills the slot that the link used', { timeout: 120_000 }, async () => {
  await using stage = await openStage();
  const { base, offerId } = await makeExample(stage);
  const { transactionId } = await stage.server.api.clicks.create.mutate({ offerId });
  const { dashboard } = stage;
  await dashboard.goto(`${stage.server.url}/practice/everflow?sub2=${transactionId}`);
  await dashboard.bringToFront();
  const page = actIn(dashboard);
  const field = await dashboard.$('[data-rows] [data-url]');
  const tryUrl = async (url: string): Promise<void> => {
    await field?.evaluate((element, text) => {
      if (element instanceof HTMLTextAreaElement) element.value = text;
    }, url);
    await dashboard.click('[data-rows] [data-test]');
  };
  await tryUrl(`${base}{sub2}`);
  await page.see('“Fire partner postbacks” is off');
  await page.toggle('Fire partner postbacks');
  await tryUrl(`${base}{sub1}`);
  await page.see('refused · TRANSACTION_ID_MISSING · 400');
  await tryUrl(`${base}{sub2}`);
  await page.see('recorded · CONVERSION_RECORDED · 200');
  expect((await stage.server.api.conversions.list.query()).items).toMatchObject([
    { transactionId },
  ]);
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('no practice page has a barrier', { timeout: 120_000 }, async () => {
    await using stage = await openStage({ colorScheme });
    const { dashboard, server } = stage;
    await dashboard.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    // What looks for barriers is no script of the page's.
    await dashboard.setBypassCSP(true);
    for (const name of ['', '/appsflyer', '/everflow', '/generic']) {
      await dashboard.goto(`${server.url}/practice${name}`);
      if (name !== '') {
        await dashboard.click('summary');
        await dashboard.click('[data-test]');
      }
      await wholePage(dashboard, `${colorScheme}-practice${name.replace('/', '-')}`);
      expect(await findBarriers(dashboard), name).toEqual([]);
    }
  });
});
