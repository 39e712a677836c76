import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actIn, type PopupActions } from './popup-actions.ts';
import { screenshot } from './stages/pictures.ts';
import { openStage, type Stage } from './stages/stage.ts';

/** As AppsFlyer fills in its macros when it calls a postback URL. */
function filledIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\(([a-z-]+)\)/g, (macro, name: string) =>
    encodeURIComponent(values[name] ?? macro),
  );
}

interface Answer {
  readonly verdict: string;
  readonly code: string;
  readonly postback_id: string;
}

async function send(url: string): Promise<Answer & { readonly status: number }> {
  const response = await fetch(url);
  const answer: Answer = JSON.parse(await response.text());
  expect(response.headers.get('postback-code')).toBe(answer.code);
  return { ...answer, status: response.status };
}

describe('from the first run to a recorded purchase', { timeout: 120_000 }, () => {
  let stage: Stage;
  let popup: PopupActions;
  let conversionUrl = '';
  let purchaseUrl = '';
  let transactionId = '';

  beforeAll(async () => {
    stage = await openStage();
    await stage.visit('hq1.appsflyer.com', 'appsflyer-integration.html');
    popup = actIn(await stage.openPopup());
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  const purchases = () => stage.server.api.eventRecords.list.query({ transactionId });

  test('connects: a wrong token is told plainly, the right one opens the screens', async () => {
    await popup.fill('Server URL', stage.server.url);
    await popup.fill('Access token', 'not-the-token-of-this-server');
    await popup.press('Connect');
    await popup.see('The server does not know this token.');
    await screenshot(popup.page, 'journey-wrong-token');
    await popup.fill('Access token', stage.server.adminToken);
    await popup.press('Connect');
    await popup.see('Create your first offer');
    expect(await popup.page.$('[role="alert"]')).toBeNull();
  });

  test('creates an offer', async () => {
    await popup.press('Create your first offer');
    await popup.fill('Offer name', 'Farm Game US');
    await popup.fill(
      'Destination URL',
      'https://app.appsflyer.com/id123?pid=example_int&clickid={transaction_id}',
    );
    await popup.fill('Revenue amount', '5.00');
    await popup.choose('Payout type', 'CPA · per action');
    await popup.fill('Payout amount', '3.5');
    await popup.press('Create offer');
    await popup.see('(clickid)');
    const [offer] = await stage.server.api.offers.list.query();
    expect(offer).toMatchObject({
      name: 'Farm Game US',
      currency: 'USD',
      revenue: { type: 'CPA', value: '5.00' },
    });
  });

  test('matches the names on the page, and creates those that are missing', async () => {
    await stage.server.api.events.create.mutate({
      offerId: 1,
      name: 'af_level_achieved',
      revenue: { type: 'None' },
      payout: { type: 'None' },
      allowMultiple: false,
      parameters: [],
    });
    await popup.page.reload();
    await popup.openTab('Match');
    await popup.press('Read this page');
    await popup.see('af_complete_registration');
    await popup.press('Create 2 missing events');
    await popup.page.waitForFunction(
      () => document.querySelectorAll('li[data-status="exact"]').length === 2,
    );
    await screenshot(popup.page, 'journey-match');

    const near = await popup.page.$eval('li[data-status="whitespace"]', (row) => ({
      text: row.textContent,
      marks: [...row.querySelectorAll('[data-difference]')].map((mark) => mark.textContent),
    }));
    expect(near.text).toContain('af_level_achieved');
    expect(near.marks.join('')).toContain('␣');
    const events = await stage.server.api.events.list.query({ offerId: 1 });
    expect(events.map(({ name }) => name).toSorted()).toEqual([
      'af_complete_registration',
      'af_level_achieved',
      'af_purchase',
    ]);
  });

  test('gives the purchase its price and parameters', async () => {
    await popup.openTab('Events');
    await popup.press('Edit af_purchase');
    await popup.choose('Revenue type', 'CPS · % of sale');
    await popup.fill('Revenue percentage', '12.5');
    await popup.choose('Payout type', 'Fixed amount');
    await popup.fill('Payout amount', '1.25');
    await popup.choose('Add parameter …', 'sale_amount');
    await popup.choose('Add parameter …', 'currency');
    await screenshot(popup.page, 'journey-event');
    await popup.press('Save event');
    await popup.see('af_purchase is saved.');
    await popup.press('Done');
    const events = await stage.server.api.events.list.query({ offerId: 1 });
    expect(events.find(({ name }) => name === 'af_purchase')).toMatchObject({
      revenue: { type: 'CPS', value: '12.5' },
      payout: { type: 'Fixed', value: '1.25' },
      parameters: [{ name: 'sale_amount' }, { name: 'currency' }],
    });
  });

  test('copies the URLs, byte for byte', async () => {
    const offer = await stage.server.api.offers.get.query({ id: 1 });
    const id = offer.events.find(({ name }) => name === 'af_purchase')?.id;
    await popup.openTab('Postbacks');
    conversionUrl = await popup.copy('Copy: Conversion URL');
    purchaseUrl = await popup.copy('Copy: af_purchase URL');
    const base = `${stage.server.url}/?secure=${offer.secure}&transaction_id=(clickid)`;
    expect(conversionUrl).toBe(base);
    expect(purchaseUrl).toBe(
      `${base}&event_id=${id}&event_name=af_purchase&sale_amount=(orig-monetary)&currency=(currency)`,
    );
    const anyUrl = await popup.copy('Copy: Any event URL');
    expect(anyUrl).toBe(`${base}&event_name=(event-name)`);
    await screenshot(popup.page, 'journey-postbacks');
  });

  test('holds a purchase that comes before its conversion, and shows it as it arrives', async () => {
    await popup.openTab('Live');
    await popup.see('No postback has arrived yet');
    ({ transactionId } = await stage.server.api.clicks.create.mutate({ offerId: 1 }));
    const sale = { clickid: transactionId, 'orig-monetary': '39.99', currency: 'USD' };
    purchaseUrl = filledIn(purchaseUrl, sale);
    conversionUrl = filledIn(conversionUrl, sale);

    const held = await send(purchaseUrl);
    expect(held).toMatchObject({ status: 202, verdict: 'held', code: 'CONVERSION_REQUIRED' });
    await popup.see('CONVERSION_REQUIRED');
    await screenshot(popup.page, 'journey-held');

    const conversion = await send(conversionUrl);
    expect(conversion).toMatchObject({ status: 200, code: 'CONVERSION_RECORDED' });
    await popup.see('CONVERSION_RECORDED');
  });

  test('replays it: recorded, with the right revenue and payout', async () => {
    await popup.press('Replay af_purchase');
    await popup.see('EVENT_RECORDED');
    // 12.5 % of 39.99 is 4.99875.
    await popup.see('Revenue 5.00 · Payout 1.25 USD');
    await popup.page.waitForFunction(
      () => !document.body.innerText.includes('CONVERSION_REQUIRED'),
    );
    await screenshot(popup.page, 'journey-replayed');
    expect((await purchases()).items).toMatchObject([
      { event: { name: 'af_purchase' }, revenue: '5.00', payout: '1.25', currency: 'USD' },
    ]);
    expect((await stage.server.api.conversions.list.query({ transactionId })).items).toMatchObject([
      { revenue: '5.00', payout: '3.50' },
    ]);
  });

  test('counts a repeat only where it may repeat, and an order only once', async () => {
    expect(await send(purchaseUrl)).toMatchObject({ status: 200, code: 'EVENT_DUPLICATE' });
    expect((await purchases()).items).toHaveLength(1);

    await popup.openTab('Events');
    await popup.press('Edit af_purchase');
    await popup.toggle('Allow multiple');
    await popup.press('Save event');
    await popup.see('af_purchase is saved.');
    await popup.press('Done');
    expect(await send(purchaseUrl)).toMatchObject({ status: 200, code: 'EVENT_RECORDED' });

    const order = `${purchaseUrl}&order_id=A-1`;
    expect(await send(order)).toMatchObject({ code: 'EVENT_RECORDED' });
    expect(await send(order)).toMatchObject({ verdict: 'duplicate', code: 'EVENT_DUPLICATE' });
    expect((await purchases()).items).toHaveLength(3);
  });

  test('checks a damaged URL: four findings, repaired in one step, clean', async () => {
    const other = await stage.server.api.offers.create.mutate({
      name: 'Another offer',
      currency: 'EUR',
      destinationUrl: 'https://shop.example/?click={transaction_id}',
      revenue: { type: 'None' },
      payout: { type: 'None' },
    });
    const offer = await stage.server.api.offers.get.query({ id: 1 });
    const id = offer.events.find(({ name }) => name === 'af_purchase')?.id;
    await popup.page.reload();
    await popup.openTab('Check');
    await popup.fill(
      'Postback URL',
      `${stage.server.url}/?secure=${other.secure}&transaction_id=REPLACE&event_id=${id}&event_id=${id}&sale_amount=(orig-monetary)¤cy=(currency)&order_id=(timestamp)`,
    );
    await popup.page.waitForFunction(() => document.querySelectorAll('li[data-code]').length === 4);
    const codes = await popup.page.$$eval('li[data-code]', (found) =>
      found.map((item) => item.getAttribute('data-code')),
    );
    expect(codes.toSorted()).toEqual([
      'DUPLICATE_PARAMETER',
      'ENTITY_DAMAGE',
      'PLACEHOLDER_LEFT',
      'SECURE_WRONG',
    ]);
    await screenshot(popup.page, 'journey-findings');
    await popup.press('Repair all');
    await popup.see('No mistakes found');
    expect(await popup.copy('Copy URL: Postback URL')).toBe(
      `${stage.server.url}/?secure=${offer.secure}&transaction_id=(clickid)&event_id=${id}&sale_amount=(orig-monetary)&currency=(currency)&order_id=(timestamp)`,
    );
    await screenshot(popup.page, 'journey-repaired');
  });

  test('sends a test through the real endpoint, and leaves no trace of it', async () => {
    const before = await stage.server.api.postbacks.list.query();
    await popup.openTab('Live');
    await popup.press('Send test');
    await popup.choose('What to send', 'Click, conversion, then af_complete_registration');
    await popup.press('Run test');
    await popup.page.waitForFunction(() =>
      document.querySelector('[aria-label="Steps of the test"]')?.textContent?.includes('EVENT_'),
    );
    await screenshot(popup.page, 'journey-test');
    const during = await stage.server.api.postbacks.list.query();
    expect(during.items.length).toBe(before.items.length + 2);
    expect(during.items.filter(({ test: marked }) => marked)).toHaveLength(2);
    await popup.press('Remove traces');
    await popup.see('Every trace of the tests is removed.');
    expect(await stage.server.api.postbacks.list.query()).toEqual(before);
  });
});
