import { tokenHint } from '@trackside/core';
import { expect, test } from 'vitest';
import { openSeededStage } from './stages/seeded-stage.ts';
import { screenshot } from './stages/pictures.ts';

test('findings are copied as a message that holds no token', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { popup, server } = stage;
  const offer = await server.api.offers.get.query({ id: stage.offerId });
  const other = await server.api.offers.create.mutate({
    name: 'Shop',
    currency: 'EUR',
    destinationUrl: 'https://shop.example/?click={transaction_id}',
    revenue: { type: 'None' },
    payout: { type: 'None' },
  });
  await popup.page.reload();
  await popup.openTab('Check');
  await popup.fill(
    'Postback URL',
    `${server.url}/?secure=${other.secure}&transaction_id=REPLACE&event_name=AF_purchase`,
  );
  await popup.page.waitForSelector('li[data-code="SECURE_WRONG"]');
  await popup.see('another offer’s');
  const message = await popup.copy('Copy as message: Findings');
  expect(message).toContain('Please correct the postback URL of Farm Game US:');
  expect(message).toContain(tokenHint(other.secure));
  expect(message).toContain('Where: transaction_id');
  expect(message).toContain('Should be: af_purchase');
  expect(message).not.toContain(other.secure);
  expect(message).not.toContain(offer.secure);
  await popup.page.$eval('li[data-code="SECURE_WRONG"]', (item) => item.scrollIntoView());
  await screenshot(popup.page, 'check-message');
});
