import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { openSeededStage } from './stages/seeded-stage.ts';
import { screenshot } from './stages/pictures.ts';

const none = { type: 'None' } as const;

test(
  'an offer is archived, brought back at once, and long after',
  { timeout: 120_000 },
  async () => {
    await using stage = await openSeededStage();
    const { popup, server, offerId } = stage;
    await server.api.offers.create.mutate({
      name: 'Another offer',
      currency: 'USD',
      destinationUrl: 'https://app.example.com/id1?clickid={transaction_id}',
      revenue: none,
      payout: none,
    });
    const isArchived = async () =>
      (await server.api.offers.get.query({ id: offerId })).archivedAt !== null;
    const focused = () => popup.page.evaluate(() => document.activeElement?.textContent);

    await popup.press('Offer: Farm Game US');
    await screenshot(popup.page, 'offer-menu');
    await popup.press('Archive Farm Game US');
    await popup.see('Farm Game US is archived.');
    expect(await isArchived()).toBe(true);
    await popup.find('Offer: Another offer');
    await expect.poll(focused).toBe('Undo');
    await screenshot(popup.page, 'offer-archived');
    expect(await findBarriers(popup.page)).toEqual([]);

    await popup.press('Undo');
    await popup.find('Offer: Farm Game US');
    expect(await isArchived()).toBe(false);

    await popup.press('Offer: Farm Game US');
    await popup.press('Archive Farm Game US');
    await popup.press('Dismiss');
    await popup.press('Offer: Another offer');
    await popup.press('Archived offers');
    await popup.see('Farm Game US');
    expect(await findBarriers(popup.page)).toEqual([]);
    await popup.press('Restore Farm Game US');
    await popup.find('Offer: Farm Game US');
    expect(await isArchived()).toBe(false);

    // What the server refuses is said, and nothing has changed.
    await server.close();
    await popup.press('Offer: Farm Game US');
    await popup.press('Archive Farm Game US');
    await popup.see('Farm Game US: ');
    await popup.page.waitForSelector('[role="alert"]');
  },
);
