import { actIn } from '../popup-actions.ts';
import { openSeededStage, type SeededStage } from './seeded-stage.ts';

export const manyOffers = 1000;
export const manyEvents = 200;

const none = { type: 'None' } as const;
/** Makes offers, with the events of each, all at once. */
export async function importOffers(
  { api }: Pick<SeededStage['server'], 'api'>,
  offers: readonly object[],
): Promise<void> {
  const text = JSON.stringify({ format: 'trackside-set-up', version: 1, offers });
  await api.setup.import.mutate({ text, format: 'json', dryRun: false });
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
  const { id, name, currency, destinationUrl, revenue, payout } = await api.offers.get.query({
    id: stage.offerId,
  });
  const events = Array.from({ length: manyEvents - there.length }, (_, index) => ({
    name: nameOf(index),
    revenue: none,
    payout: none,
    allowMultiple: index % 5 === 0,
    parameters: index % 3 === 0 ? [{ name: 'country' }] : [],
  }));
  const others = Array.from({ length: manyOffers - 1 }, (_, index) => ({
    name: `Offer ${String(index + 2).padStart(4, '0')}`,
    currency: 'USD',
    destinationUrl: 'https://app.example.com/id1?clickid={transaction_id}',
    revenue: none,
    payout: none,
  }));
  await importOffers(stage.server, [
    { id, name, currency, destinationUrl, revenue, payout, events },
    ...others,
  ]);
  await stage.popup.page.close();
  return { ...stage, popup: actIn(await stage.openPopup()) };
}
