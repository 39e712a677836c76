import { expect, test } from 'vitest';
import { screenshot } from './stages/pictures.ts';
import { openStage } from './stages/stage.ts';
import { connect } from './stages/seeded-stage.ts';

async function openWithOffer(host: string) {
  const stage = await openStage();
  const offer = await stage.server.api.offers.create.mutate({
    name: 'Shop',
    currency: 'EUR',
    destinationUrl: 'https://go.example/?a=1',
    revenue: { type: 'Fixed', value: '4' },
    payout: { type: 'None' },
  });
  await stage.visit(host, 'postback-urls.html');
  const popup = await connect(stage);
  const base = `${stage.server.url}/?secure=${offer.secure}&transaction_id=`;
  return { ...stage, offer, popup, base };
}

test('a platform with several slots wants one chosen, in link and postback alike', async () => {
  await using stage = await openWithOffer('demo.everflowclient.io');
  const { popup, base } = stage;
  await popup.see('Everflow has several slots.');
  expect(await popup.copy('Copy: Conversion URL')).toBe(`${base}REPLACE`);

  await popup.choose('Slot that carries our click id', 'sub2');
  await popup.see('{sub2}');
  expect(await popup.copy('Copy: Conversion URL')).toBe(`${base}{sub2}`);
  expect(await popup.copy('Copy: Tracking link')).toBe(
    'https://go.example/?a=1&sub2={transaction_id}',
  );
  await screenshot(popup.page, 'journey-slots');
  await popup.press('Use it');
  await popup.see('In use');
  expect(await stage.server.api.offers.get.query({ id: stage.offer.id })).toMatchObject({
    destinationUrl: 'https://go.example/?a=1&sub2={transaction_id}',
  });
});

test('an own host is named once, and recognised from then on', async () => {
  await using stage = await openWithOffer('dash.example.test');
  const { popup, base } = stage;
  await popup.press('Platform: No platform');
  await popup.fill('Search platforms', 'keitaro', 'combobox');
  await popup.page.keyboard.press('Enter');
  await popup.see('{external_id}');
  expect(await popup.copy('Copy: Conversion URL')).toBe(`${base}{external_id}`);
  await popup.press('Platform: Keitaro');
  await popup.see('dash.example.test is always Keitaro');
  await popup.press('dash.example.test is always Keitaro');
  await popup.page.close();

  const again = await stage.openPopup();
  await again.waitForSelector('button[aria-label="Copy: Conversion URL"]');
  expect(await again.$eval('header', ({ innerText }) => innerText)).toContain('Keitaro');
});

test('a macro that the catalogue does not know is never made up', async () => {
  await using stage = await openWithOffer('dash.example.test');
  const { popup, base } = stage;
  await popup.press('Platform: No platform');
  await popup.fill('Search platforms', 'kochava', 'combobox');
  await popup.page.keyboard.press('Enter');
  await popup.see('No macro of Kochava is known that returns our click id.');
  expect(await popup.copy('Copy: Conversion URL')).toBe(`${base}REPLACE`);
  expect(await popup.copy('Copy: Any event URL')).toBe(`${base}REPLACE&event_name=REPLACE`);
});
