import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { connect, openSeededStage } from './stages/seeded-stage.ts';
import { screenshot } from './stages/pictures.ts';
import { openStage } from './stages/stage.ts';

const none = { type: 'None' } as const;

test('the page’s mistakes end in something to press', { timeout: 120_000 }, async () => {
  await using stage = await openStage();
  const { api } = stage.server;
  const offer = await api.offers.create.mutate({
    name: 'Farm Game US',
    currency: 'USD',
    destinationUrl: 'https://app.appsflyer.com/123?clickid={transaction_id}',
    revenue: none,
    payout: none,
  });
  for (const name of ['af_complete_registration', 'af_level_achieved', 'af_purchase']) {
    await api.events.create.mutate({
      offerId: offer.id,
      name,
      revenue: { type: 'CPS', value: '10' },
      payout: none,
      allowMultiple: false,
      parameters: [],
    });
  }
  await stage.visit('hq1.appsflyer.com', 'appsflyer-integration-widgets.html');
  const popup = await connect(stage);
  await popup.openTab('Match');
  await popup.press('Read this page');
  await popup.page.waitForSelector('li[data-code="PARTNER_OFF"]');
  const codes = () =>
    popup.page.$$eval('li[data-code]', (items) => items.map((item) => item.dataset['code']));
  expect(await codes()).toEqual([
    'PARTNER_OFF',
    'IOS_APP_ID_WITHOUT_ID',
    'MAPPED_NAME_DIFFERS',
    'REVENUE_NOT_INCLUDED',
    'EVENT_NOT_MAPPED',
    'USERS_FROM_SURPRISING',
    'WINDOW_SHORT',
    'CUSTOM_NAME_STARTS_WITH_AF',
  ]);
  const buttons = await popup.page.$$eval('li[data-code]', (items) =>
    items.map((item) => item.querySelectorAll('button').length),
  );
  expect(buttons).toEqual(buttons.map(() => 1));
  await screenshot(popup.page, 'match-findings');
  expect(await findBarriers(popup.page)).toEqual([]);

  const message = await popup.copy('Copy as message: Mistakes on the page');
  expect(message).toContain('Please correct this in the set-up of Farm Game US:');
  expect(message).toContain('1. The partner is switched off');

  await popup.press(
    'Show: A mapped name is almost that of an event here, and only the exact name counts.',
  );
  const focused = () =>
    popup.page.evaluate(() => document.activeElement?.getAttribute('data-status') ?? null);
  expect(await focused()).toBe('whitespace');

  await popup.press('Correct the link');
  await popup.page.waitForFunction(
    () => document.querySelector('li[data-code="IOS_APP_ID_WITHOUT_ID"]') === null,
  );
  expect((await api.offers.get.query({ id: offer.id })).destinationUrl).toBe(
    'https://app.appsflyer.com/id123?clickid={transaction_id}',
  );

  await stage.dashboard.evaluate(() => {
    for (const toggle of document.querySelectorAll('[role="switch"][aria-checked="false"]')) {
      toggle.setAttribute('aria-checked', 'true');
    }
  });
  await popup.press('Read again: The partner is switched off on the page, so nothing is sent.');
  await popup.page.waitForFunction(
    () => document.querySelector('li[data-code="PARTNER_OFF"]') === null,
  );
  expect(await codes()).toContain('WINDOW_SHORT');
});

test('names that are pasted are checked by themselves', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { popup } = stage;
  await popup.openTab('Match');
  await popup.press('Paste names');
  await popup.fill('Event names, one a line', 'af_purchase\nlevel up');
  await popup.see('1 of 2 names match exactly.');
  expect(await popup.page.$$('li[data-code]')).toEqual([]);
  await popup.fill('Event names, one a line', 'af_purchase\naf_revenue\nAF_PURCHASE\naf_ours');
  await popup.page.waitForSelector('li[data-code]');
  const codes = await popup.page.$$eval('li[data-code]', (items) =>
    items.map((item) => item.dataset['code']),
  );
  expect(codes).toEqual([
    'NAME_IS_A_PARAMETER',
    'NAMES_DIFFER_ONLY_BY_CASE',
    'CUSTOM_NAME_STARTS_WITH_AF',
  ]);
  const message = await popup.copy('Copy as message: Mistakes in the names');
  expect(message).toContain('“af_revenue”: A parameter that events carry');
  expect(await findBarriers(popup.page)).toEqual([]);
  await screenshot(popup.page, 'match-pasted-findings');
});
