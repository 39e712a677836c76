import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { openSeededStage } from './stages/seeded-stage.ts';

test('the keyboard gives an offer a star, which puts it first', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { popup } = stage;
  const { keyboard } = popup.page;
  await stage.server.api.offers.create.mutate({
    name: 'A first offer',
    currency: 'EUR',
    destinationUrl: 'https://shop.example/?click={transaction_id}',
    revenue: { type: 'None' },
    payout: { type: 'None' },
  });
  const names = () =>
    popup.page.$$eval('[role="option"] span:first-child', (spans) =>
      spans.map(({ textContent }) => textContent),
    );
  await popup.page.reload();
  await popup.press('Offer: A first offer');
  await popup.press('Farm Game US #1 · USD', 'option');
  await popup.press('Offer: Farm Game US');
  await popup.see('Add Farm Game US to the favourites');
  expect(await names()).toEqual(['A first offer', 'Farm Game US']);
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await popup.see('Remove Farm Game US from the favourites');
  expect(await names()).toEqual(['Farm Game US', 'A first offer']);
  expect(await findBarriers(popup.page)).toEqual([]);

  await popup.page.reload();
  await popup.press('Offer: Farm Game US');
  await popup.see('Remove Farm Game US from the favourites');
  expect(await names()).toEqual(['Farm Game US', 'A first offer']);
});
