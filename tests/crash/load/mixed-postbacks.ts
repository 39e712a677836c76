import type { Shop } from '../server/open-shop.ts';
import { onceEvent, repeatableEvent } from '../server/open-shop.ts';
import type { SeededRandom } from '../../chance/seeded-random.ts';

/** So many clicks are sent about at once: the same ones meet in one transaction, or just miss it. */
const clicksTogether = 12;

/** A postback's target, with these parameters after the token. */
export function targetOf(
  secure: string,
  transactionId: string,
  parameters: Readonly<Record<string, string>> = {},
): string {
  const rest = Object.entries(parameters).map(([name, value]) => `&${name}=${value}`);
  return `/?secure=${secure}&transaction_id=${transactionId}${rest.join('')}`;
}

/**
 * All that happens to real clicks: conversions, events that happen once and events that repeat, each
 * of them twice, and now and then an event before its conversion or a click that nobody knows.
 */
export function* mixedPostbacks(
  shop: Shop,
  clicks: readonly string[],
  random: SeededRandom,
): Generator<string> {
  for (let first = 0; first < clicks.length; first += clicksTogether) {
    const together = clicks.slice(first, first + clicksTogether);
    const { secure } = shop;
    yield* random.shuffled(together.flatMap((id) => [targetOf(secure, id), targetOf(secure, id)]));
    yield* random.shuffled(
      together.flatMap((id) => {
        const once = targetOf(secure, id, { event_name: onceEvent });
        const order = (text: string) =>
          targetOf(secure, id, { event_name: repeatableEvent, order_id: text });
        return [once, once, order('A'), order('A'), order('B')];
      }),
    );
    yield targetOf(secure, `unknown-${first}`);
  }
}
