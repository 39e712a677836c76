import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceRule } from '../money/price-rule.ts';
import { applyVerdict } from './apply-verdict.ts';
import { decidePostback } from './decide-postback.ts';
import { parsePostback } from './parse-postback.ts';
import { createReferenceModel } from './testing/reference-model.ts';
import { createWorld, queryOf, type SentPostback, type Setting } from './testing/world.ts';
import type { Verdict } from './verdict.ts';

const rule: fc.Arbitrary<PriceRule> = fc.constantFrom<PriceRule>(
  { type: 'CPA', value: '12' },
  { type: 'Fixed', value: '3' },
  { type: 'CPS', value: '7.5' },
  { type: 'CPS', value: '33.3333' },
  { type: 'None' },
);
const prices = { revenue: rule, payout: rule };

const setting: fc.Arbitrary<Setting> = fc
  .record({
    first: fc.record({ ...prices, currency: fc.constantFrom('USD', 'JPY', 'KWD') }),
    second: fc.record({ ...prices, statusesNotCounted: fc.constantFrom([], ['approved']) }),
    events: fc.array(fc.record({ ...prices, allowMultiple: fc.boolean() }), {
      minLength: 4,
      maxLength: 4,
    }),
  })
  .map(({ first, second, events }) => ({
    tokens: new Map([
      ['one', { scope: 'offer', offerId: 1 }],
      ['two', { scope: 'offer', offerId: 2 }],
      ['all', { scope: 'global' }],
    ]),
    clicks: [
      { transactionId: 't1', offerId: 1 },
      { transactionId: 't2', offerId: 1 },
      { transactionId: 'T1', offerId: 2 },
    ],
    offers: [
      { id: 1, ...first },
      { id: 2, currency: 'USD', ...second },
    ],
    events: events.map((event, index) => ({
      ...event,
      id: 11 + index,
      name: ['buy', 'Buy', 'old', 'buy'][index] ?? '',
      offerId: index === 3 ? 2 : 1,
      archived: index === 2,
      parameters: [],
    })),
  }));

/** Mostly what comes to something, and now and then everything that goes wrong. */
const mostly = (good: readonly (string | undefined)[], bad: readonly (string | undefined)[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom(...bad) },
  );

const sent: fc.Arbitrary<SentPostback> = fc.record({
  secure: mostly(['one', 'one', 'all', 'two'], [undefined, '', 'none', 'One', '%']),
  transaction_id: mostly(
    ['t1', 't1', 't2', 'T1'],
    [undefined, '', 't3', '{x}', '%x%', '%', 'REPLACE'],
  ),
  event_id: mostly(
    [undefined, undefined, '11', '12', '14'],
    ['', '13', '011', '0', 'x', '{id}', '99', '2147483648', '%'],
  ),
  event_name: mostly(
    [undefined, undefined, undefined, 'buy', 'Buy'],
    ['', 'BUY', 'old', '(event-name)', '%'],
  ),
  sale_amount: mostly(
    [undefined, '10', '0.005', '19.99', '123456789012345.12345'],
    ['', '12,3', '1e3', '-1', '{a}', '%'],
  ),
  currency: mostly(
    [undefined, undefined, 'USD', 'JPY', 'KWD'],
    ['', 'EUR', 'usd', 'XAU', 'ABC', '%'],
  ),
  order_id: mostly([undefined, 'a', 'b'], ['', '{o}', 'REPLACE', '%', 'o'.repeat(256)]),
  status: mostly([undefined, 'ok', 'approved'], ['', 'rejected', 'Fraud', 'CANCELED']),
  more: fc.oneof(
    { weight: 19, arbitrary: fc.constantFrom('', '&foo=bar') },
    { weight: 1, arbitrary: fc.constantFrom('&eventid=1', '&order_id=a&order_id=a') },
  ),
});

const sequence = fc.array(sent, { minLength: 1, maxLength: 25 });

function oneByOne(world: ReturnType<typeof createWorld>, list: readonly SentPostback[]): Verdict[] {
  return list.map((one) => {
    const parsed = parsePostback({ query: queryOf(one) });
    const verdict = decidePostback(world.load(parsed), parsed);
    world.book(verdict.effect);
    return verdict;
  });
}

const essence = ({ code, revenue, payout }: Verdict) => ({ code, revenue, payout });

describe('decidePostback', () => {
  it(
    'agrees with a model that was written apart, over every sequence',
    { timeout: 120_000 },
    () => {
      const seen = new Map<string, number>();
      fc.assert(
        fc.property(setting, sequence, (set, list) => {
          const verdicts = oneByOne(createWorld(set), list);
          expect(verdicts.map(essence)).toEqual(list.map(createReferenceModel(set)));
          for (const { code } of verdicts) seen.set(code, (seen.get(code) ?? 0) + 1);
        }),
        { numRuns: 2_500 },
      );
      const everyRow =
        'ENCODING_INVALID PARAMETER_MISNAMED PARAMETER_REPEATED PARAMETER_TOO_LONG SECURE_MISSING SECURE_INVALID TRANSACTION_ID_MISSING PLACEHOLDER_LEFT EVENT_ID_INVALID TRANSACTION_UNKNOWN OFFER_MISMATCH STATUS_NOT_COUNTED EVENT_UNKNOWN EVENT_MISMATCH CONVERSION_REQUIRED CONVERSION_DUPLICATE EVENT_DUPLICATE AMOUNT_REQUIRED AMOUNT_INVALID CURRENCY_INVALID CURRENCY_MISMATCH CONVERSION_RECORDED EVENT_RECORDED';
      expect([...seen.keys()].toSorted()).toEqual(everyRow.split(' ').toSorted());
    },
  );

  it('decides a batch by applyVerdict as it decides one by one', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(setting, sequence, sequence, (set, before, batch) => {
        const world = createWorld(set);
        oneByOne(world, before);
        const parsed = batch.map((one) => parsePostback({ query: queryOf(one) }));
        const loaded = parsed.map((one) => world.load(one));
        const decided: Verdict[] = [];
        for (const [index, facts] of loaded.entries()) {
          const current = decided.reduce(applyVerdict, facts);
          decided.push(decidePostback(current, parsed[index] ?? parsePostback({ query: '' })));
        }
        expect(decided).toEqual(oneByOne(world, batch));
      }),
      { numRuns: 2_000 },
    );
  });

  it(
    'records at most one conversion a click, and each once-only event once, in every order of arrival',
    { timeout: 120_000 },
    () => {
      const plain: SentPostback = {
        secure: 'all',
        transaction_id: 't1',
        event_id: undefined,
        event_name: undefined,
        sale_amount: '10',
        currency: undefined,
        order_id: undefined,
        status: undefined,
        more: '',
      };
      const set: PostbackSet = [
        plain,
        { ...plain, secure: 'one' },
        { ...plain, event_id: '11' },
        { ...plain, event_name: 'buy', order_id: 'a' },
        { ...plain, event_id: '12', order_id: 'a' },
        { ...plain, event_name: 'Buy', order_id: 'a' },
      ];
      const [world] = fc.sample(setting, { numRuns: 1, seed: 1 });
      if (world === undefined) throw new Error('No setting');
      const events = world.events.map((event) => ({ ...event, allowMultiple: event.id === 12 }));
      const orders = permutations(set);
      expect(orders).toHaveLength(720);
      for (const list of orders) {
        const verdicts = oneByOne(createWorld({ ...world, events }), list);
        expect(verdicts.map(essence)).toEqual(list.map(createReferenceModel({ ...world, events })));
        expect(verdicts.filter(({ code }) => code === 'CONVERSION_RECORDED')).toHaveLength(1);
        for (const id of [11, 12]) {
          expect(
            verdicts.filter(({ code, event }) => code === 'EVENT_RECORDED' && event?.id === id)
              .length,
          ).toBeLessThan(2);
        }
      }
    },
  );
});

type PostbackSet = readonly SentPostback[];

function permutations(list: PostbackSet): SentPostback[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, index) =>
    permutations(list.toSpliced(index, 1)).map((rest) => [first, ...rest]),
  );
}
