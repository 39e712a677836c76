import { describe, expect, test } from 'vitest';
import type { Offer } from './catalogue.ts';
import { createTraffic, distance, openingLength, type PlannedRequest } from './traffic.ts';

const offers: readonly Offer[] = Array.from({ length: 20 }, (_, index) => ({
  id: index + 1,
  secure: `token-of-offer-${index + 1}`,
  currency: 'USD',
  events: [
    { id: index * 3 + 1, name: 'sign up', repeatable: false, ofSale: false },
    { id: index * 3 + 2, name: 'deposit', repeatable: false, ofSale: false },
    { id: index * 3 + 3, name: 'purchase', repeatable: true, ofSale: true },
  ],
}));

const length = 16_000;
const mixLength = length - openingLength;

function plan(seed: number) {
  const traffic = createTraffic({ offers, seed, startTime: 1_700_000_000_000 });
  const requests = Array.from({ length }, () => traffic.next());
  return { requests, clicks: traffic.takeClicks() };
}

const { requests, clicks } = plan(1);

function parametersOf({ path }: PlannedRequest): Readonly<Record<string, string>> {
  return Object.fromEntries(new URL(path, 'http://127.0.0.1').searchParams);
}

const parameters = requests.map(parametersOf);
const idAt = (index: number) => parameters[index]?.['transaction_id'] ?? '';

/** Where each click's conversion stands. */
const conversionAt = new Map<string, number>();
for (const [index, { kind }] of requests.entries()) {
  if (kind === 'conversion') conversionAt.set(idAt(index), index);
}
const indicesOf = (wanted: PlannedRequest['kind']) =>
  [...requests.keys()].filter((index) => requests[index]?.kind === wanted);

describe('the traffic', () => {
  test.each([
    ['conversion', 0.4],
    ['event', 0.5],
    ['duplicate', 0.05],
    ['held', 0.05],
  ] as const)(
    'has after its opening of every 20 requests as many of kind %s as %d says',
    (kind, share) => {
      for (let from = openingLength; from < length; from += 20) {
        const block = requests.slice(from, from + 20).filter((request) => request.kind === kind);
        expect(block).toHaveLength(share * 20);
      }
    },
  );

  test('opens with conversions alone', () => {
    expect(new Set(requests.slice(0, openingLength).map(({ kind }) => kind))).toEqual(
      new Set(['conversion']),
    );
  });

  test('is the same for the same seed only', () => {
    const paths = (plan: readonly PlannedRequest[]) => plan.map(({ path }) => path).join('\n');
    expect(paths(plan(1).requests) === paths(requests)).toBe(true);
    expect(paths(plan(2).requests) === paths(requests)).toBe(false);
  });

  test('converts each click once, and knows every click beforehand', () => {
    const known = new Set(clicks.map(({ transactionId }) => transactionId));
    const conversions = indicesOf('conversion').map(idAt);
    expect(new Set(conversions).size).toBe(conversions.length);
    expect(conversions.every((id) => known.has(id))).toBe(true);
    expect(known.size).toBe(clicks.length);
  });

  test('sends an event only when its conversion lies farther back than any number in flight', () => {
    const distances = indicesOf('event').map(
      (index) => index - (conversionAt.get(idAt(index)) ?? index),
    );
    expect(Math.min(...distances)).toBeGreaterThan(distance);
    expect(distance).toBeGreaterThan(4 * 256);
  });

  test('records every event: a once-only one a single time, a repeatable one by its order', () => {
    const keys = indicesOf('event').map((index) => {
      const {
        transaction_id,
        event_id,
        event_name,
        order_id = '',
        secure,
      } = parameters[index] ?? {};
      const offer = offers.find((one) => one.secure === secure);
      const id = event_id ?? offer?.events.find(({ name }) => name === event_name)?.id;
      return `${transaction_id} ${id} ${order_id}`;
    });
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('sends second events for some clicks, and orders for the repeatable event alone', () => {
    const events = indicesOf('event');
    const second = events.length - new Set(events.map(idAt)).size;
    expect(second / mixLength).toBeGreaterThan(0.03);
    expect(second / mixLength).toBeLessThan(0.15);
    const ordered = events.filter((index) => parameters[index]?.['order_id'] !== undefined);
    expect(ordered.length / events.length).toBeGreaterThan(0.2);
    expect(ordered.every((index) => parameters[index]?.['sale_amount'] !== undefined)).toBe(true);
  });

  test('repeats as a duplicate what was sent as long before, and nothing repeatable', () => {
    const sentAt = new Map<string, number>();
    for (const [index, { kind, path }] of requests.entries()) {
      if (kind !== 'duplicate') sentAt.set(path, index);
    }
    const duplicates = indicesOf('duplicate');
    const distances = duplicates.map(
      (index) => index - (sentAt.get(requests[index]?.path ?? '') ?? index),
    );
    expect(Math.min(...distances)).toBeGreaterThan(distance);
    expect(duplicates.every((index) => parameters[index]?.['order_id'] === undefined)).toBe(true);
  });

  test('makes what is held of unknown clicks, and of known ones that never convert', () => {
    const known = new Set(clicks.map(({ transactionId }) => transactionId));
    const held = indicesOf('held').map(idAt);
    expect(held.some((id) => conversionAt.has(id))).toBe(false);
    const strange = held.filter((id) => !known.has(id)).length;
    expect(Math.abs(strange - held.length / 2)).toBeLessThanOrEqual(1);
  });

  test('shuffles the clicks, with neighbours staying near', () => {
    const order = new Map(clicks.map(({ transactionId }, index) => [transactionId, index]));
    const steps = indicesOf('conversion').map((index) => order.get(idAt(index)) ?? 0);
    const rising = steps.filter((step, index) => step > (steps[index - 1] ?? -1)).length;
    expect(rising / steps.length).toBeLessThan(0.7);
  });

  test('uses each offer’s own token, and ids that sort by age', () => {
    const byId = new Map(clicks.map((click) => [click.transactionId, click]));
    for (const index of indicesOf('conversion')) {
      expect(parameters[index]?.['secure']).toBe(byId.get(idAt(index))?.offer.secure);
    }
    const ids = clicks.map(({ transactionId }) => transactionId);
    expect(ids.toSorted()).toEqual(ids);
    expect(ids[0]).toHaveLength(38);
  });
});
