import { price, type PriceRule } from '@trackside/core';
import { expect, test } from 'vitest';
import { seededRandom } from '../chance/seeded-random.ts';
import { openWorld } from './world.ts';

const runs = 80;

test('a payout is what core reckons by the affiliate’s own rule, else by the default one', async () => {
  await using world = await openWorld();
  const { api, offer, events } = world;
  const random = seededRandom(20260328);
  const amount = () => `${random.below(100_000)}.${String(random.below(100)).padStart(2, '0')}`;
  /** null: the default rule. */
  const rule = (): PriceRule | null => {
    const kind = random.below(4);
    if (kind === 0) return null;
    if (kind === 1) return { type: 'None' };
    if (kind === 2) return { type: 'CPA', value: amount() };
    return { type: 'CPS', value: `${random.below(100)}.${random.below(10_000)}` };
  };
  const affiliateId = 'aff & 1';
  await api.affiliates.create.mutate({ id: affiliateId, name: 'One' });
  const own = { affiliateId, offerId: offer.id };
  const eventId = events.level.id;
  const seen = new Set<string>();
  for (let run = 0; run < runs; run += 1) {
    const [conversion, event, sale] = [rule(), rule(), amount()];
    const isTheirs = random.below(4) > 0;
    await api.affiliates.setPayout.mutate({ ...own, payout: conversion });
    await api.affiliates.setPayout.mutate({ ...own, eventId, payout: event });
    const { transactionId } = await api.clicks.create.mutate({
      offerId: offer.id,
      affiliateId: isTheirs ? affiliateId : 'aff & 2',
    });
    const click = { secure: offer.secure, transaction_id: transactionId, sale_amount: sale };
    await world.send(click);
    await world.send({ ...click, event_id: eventId });
    const [booked] = (await api.conversions.list.query({ transactionId })).items;
    const [reached] = (await api.eventRecords.list.query({ transactionId })).items;
    const rules = isTheirs ? { conversion, event } : { conversion: null, event: null };
    expect([run, booked?.payout, reached?.payout]).toEqual([
      run,
      price(rules.conversion ?? offer.payout, sale, 'EUR'),
      price(rules.event ?? events.level.payout, sale, 'EUR'),
    ]);
    expect([booked?.revenue, reached?.revenue]).toEqual(['10.00', '10.00']);
    expect([booked?.ownPayout, reached?.ownPayout]).toEqual([rules.conversion, rules.event]);
    seen.add(`${isTheirs} ${conversion?.type ?? 'default'} ${event?.type ?? 'default'}`);
  }
  // Nearly every pair of kinds came, theirs and not.
  expect(seen.size).toBeGreaterThan(20);
});
