import { startTestServer, type TestServer } from '@trackside/server/testing';
import { expect, test } from 'vitest';
import { openSeededStage } from './stages/seeded-stage.ts';

test('what is remembered of one server is not shown on another', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  await using other = await startTestServer();
  const offer = await other.api.offers.create.mutate({
    name: 'Offer of the other server',
    currency: 'EUR',
    destinationUrl: 'https://shop.example/?click={transaction_id}',
    revenue: { type: 'None' },
    payout: { type: 'None' },
  });
  expect(offer.id).toBe(stage.offerId);
  const { popup } = stage;
  const moveTo = async (server: TestServer): Promise<void> => {
    await popup.press('Menu');
    await popup.press('Disconnect', 'menuitem');
    await popup.fill('Server URL', server.url);
    await popup.fill('Access token', server.adminToken);
    await popup.press('Connect');
    await popup.page.waitForSelector('[role="tablist"]');
  };
  const runTest = async (): Promise<void> => {
    await popup.openTab('Live');
    await popup.press('Send test');
    await popup.press('Run test');
    await popup.see('CONVERSION_RECORDED');
  };
  const testClicks = async ({ api }: TestServer): Promise<number> =>
    (await api.postbacks.list.query()).items.filter((row) => row.test).length;

  await popup.openTab('Events');
  await popup.press('New event');
  await popup.fill('Event name', 'half_typed');
  await popup.press('Back');
  await popup.see('Continue new event');
  await runTest();
  await popup.press('Back');

  await moveTo(other);
  await popup.see('Offer of the other server');
  await popup.openTab('Events');
  await popup.see('New event');
  expect(await popup.page.evaluate(() => document.body.innerText)).not.toContain('Continue');
  await runTest();
  await popup.press('Remove traces');
  await popup.see('Every trace of the tests is removed.');
  await popup.press('Back');
  expect([await testClicks(stage.server), await testClicks(other)]).toEqual([1, 0]);

  await moveTo(stage.server);
  await popup.openTab('Events');
  await popup.see('Continue new event');
  await popup.openTab('Live');
  await popup.press('Send test');
  await popup.press('Remove traces');
  await popup.see('Every trace of the tests is removed.');
  expect(await testClicks(stage.server)).toBe(0);
});
