import { randomInt } from 'node:crypto';

/** A set-up of up to three offers, out of a few names and values that are hard on formats. */
export function randomSetUp(): string {
  const some = <Value>(...values: readonly Value[]) => values[randomInt(values.length)];
  const price = () =>
    some<object>({ type: 'None' }, { type: 'CPA', value: '2.50' }, { type: 'CPS', value: '7.5' });
  const text = () =>
    Array.from({ length: 1 + randomInt(6) }, () => some(...'=+-@\'",;aZ9éß😀')).join('');
  let next = 0;
  const offers = Array.from({ length: randomInt(4) }, () => ({
    id: (next += 1 + randomInt(3)),
    name: `n${text()}`,
    currency: some('EUR', 'USD', 'KWD'),
    destinationUrl: 'https://a.example/?c={transaction_id}',
    revenue: price(),
    payout: price(),
    pixelEnabled: some(true, false),
    promoteEarlyEventsHours: some(null, 1, 8760),
    statusesNotCounted: [
      ...new Set(Array.from({ length: randomInt(3) }, () => text().toLowerCase())),
    ],
    archived: some(true, false),
    events: Array.from({ length: randomInt(4) }, (_, index) => ({
      id: (next += 1 + randomInt(3)),
      name: `${text()}${index}`,
      revenue: price(),
      payout: price(),
      allowMultiple: some(true, false),
      parameters: some<object[]>([], [{ name: 'order_id', macro: text() }, { name: '-a' }]),
      archived: some(true, false),
    })),
  }));
  return `${JSON.stringify({ format: 'trackside-set-up', version: 1, offers }, null, 2)}\n`;
}
