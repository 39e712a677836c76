import type { SeededRandom } from '../../chance/seeded-random.ts';
import type { RealTemplate } from './real-templates.ts';

/** A raw name and a raw value, as they stand in a query. */
export type Pair = readonly [name: string, value: string];

/** What platforms put into our parameters, now and then what they should not. */
const values: Readonly<Record<string, readonly string[]>> = {
  event_name: ['purchase', 'level', 'basket', 'K%C3%A4ufe+%E2%98%95', 'Purchase', 'retired', ''],
  sale_amount: ['12.50', '7', '0', '1.005', '999999999999999.99999', '12,34', '1e3', '-1', ''],
  currency: ['EUR', 'USD', 'EUR', 'USD', 'JPY', 'eur', 'XXX', 'EURO', ''],
  order_id: ['1', '2', '3', 'ORD-20300101-77', 'a%20b', '%C3%BC', ''],
  status: ['approved', 'approved', 'pending', '1', 'rejected', 'Fraud'],
  ip: ['203.0.113.9', '2001%3Adb8%3A%3A1'],
  country: ['DE', 'US', 'br'],
  idfa: ['6D92078A-8246-4BA4-AE5B-76104861E7DC', '00000000-0000-0000-0000-000000000000'],
  sub1: ['summer_sale', 'Sommer%20%26%20Sonne', 'a+b', '%zz'],
};

const others = ['1', 'abc', 'x%20y'];

/** Fills a template as its platform would; now and then a macro is left in. */
export function fillTemplate(
  random: SeededRandom,
  template: RealTemplate,
  given: { readonly secure: string; readonly transactionId: string },
): Pair[] {
  return template.parts.map(({ name, text, open }) => {
    if (name === 'secure') return [name, given.secure];
    if (!open || random.chance(0.03)) return [name, text];
    if (name === 'transaction_id') return [name, given.transactionId];
    return [name, random.pick(values[name] ?? others)];
  });
}

export function queryOf(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${name}=${value}`).join('&');
}
