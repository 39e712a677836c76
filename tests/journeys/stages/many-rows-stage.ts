import { actIn } from '../popup-actions.ts';
import { openSeededStage, type SeededStage } from './seeded-stage.ts';

export const manyOffers = 1000;
export const manyEvents = 200;

const none = { type: 'None' } as const;
const parallel = 8;

/** Does something so many times, a few at once. */
export async function repeat(
  count: number,
  act: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) await act(index);
  };
  await Promise.all(Array.from({ length: parallel }, lane));
}

/** Some names take several lines, and some events tell more of themselves than others. */
function nameOf(index: number): string {
  const number = String(index + 1).padStart(3, '0');
  return index % 7 === 0 ? `event_${number}_${'with_a_long_name_'.repeat(4)}` : `event_${number}`;
}

/**
 * The seeded stage with a thousand offers, two hundred events on the chosen one, and a popup that was
 * opened with everything there.
 */
export async function openCrowdedStage(): Promise<SeededStage> {
  const stage = await openSeededStage();
  const { api } = stage.server;
  const there = await api.events.list.query({ offerId: stage.offerId });
  await repeat(manyEvents - there.length, (index) =>
    api.events.create.mutate({
      offerId: stage.offerId,
      name: nameOf(index),
      revenue: none,
      payout: none,
      allowMultiple: index % 5 === 0,
      parameters: index % 3 === 0 ? [{ name: 'country' }] : [],
    }),
  );
  await repeat(manyOffers - 1, (index) =>
    api.offers.create.mutate({
      name: `Offer ${String(index + 2).padStart(4, '0')}`,
      currency: 'USD',
      destinationUrl: 'https://app.example.com/id1?clickid={transaction_id}',
      revenue: none,
      payout: none,
    }),
  );
  await stage.popup.page.close();
  return { ...stage, popup: actIn(await stage.openPopup()) };
}
