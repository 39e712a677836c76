import { judgesTime } from '@trackside/server/testing/judges-time';
import { expect, test } from 'vitest';
import { openWorld } from './world.ts';

test(
  'the API writes while postbacks pour in, and neither gets in the other’s way',
  judgesTime,
  async () => {
    await using world = await openWorld();
    let isOver = false;
    const codes: Record<string, number> = {};
    const pour = async (lane: number): Promise<void> => {
      for (let sent = 0; !isOver; sent += 1) {
        const { body } = await world.send({
          secure: world.offer.secure,
          transaction_id: `nobody-${lane}-${sent}`,
        });
        codes[body.code] = (codes[body.code] ?? 0) + 1;
      }
    };
    const lanes = Array.from({ length: 32 }, (_, lane) => pour(lane));
    const waits: number[] = [];
    for (let change = 0; change < 40; change += 1) {
      const begun = performance.now();
      const { id } = world.offer;
      await world.api.offers.update.mutate({ id, name: `Shop ${change}` });
      waits.push(performance.now() - begun);
    }
    isOver = true;
    await Promise.all(lanes);
    expect(Object.keys(codes)).toEqual(['TRANSACTION_UNKNOWN']);
    expect(codes['TRANSACTION_UNKNOWN']).toBeGreaterThan(100);
    expect(Math.max(...waits)).toBeLessThan(2000);
    expect(await world.rows('select count(*) as n from postback')).toEqual([
      { n: codes['TRANSACTION_UNKNOWN'] },
    ]);
  },
);

test('a setting that was changed counts for every postback that is sent after the answer', async () => {
  await using world = await openWorld();
  const { offer } = world;
  for (let round = 1; round <= 30; round += 1) {
    await world.api.offers.update.mutate({
      id: offer.id,
      revenue: { type: 'CPA', value: String(round) },
    });
    const transactionId = await world.click();
    await world.send({ secure: offer.secure, transaction_id: transactionId });
    const { items } = await world.api.conversions.list.query({ transactionId });
    expect(items[0]?.revenue).toBe(`${round}.00`);
  }
});
