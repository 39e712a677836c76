import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePostback } from '../decide-postback.ts';
import type { PostbackFacts } from '../facts.ts';
import { parsePostback } from '../parse-postback.ts';
import {
  base,
  converted,
  event,
  fresh,
  offer,
  ready,
  readyMany,
  shareEvent,
  shareOffer,
} from '../testing/facts-of.ts';
import { type DecisionStep, explainDecision } from './explain-decision.ts';

const explain = (facts: PostbackFacts, query: string) =>
  explainDecision(facts, parsePostback({ query }));
const stopped = (steps: readonly DecisionStep[]) =>
  steps.filter(({ outcome }) => outcome === 'stopped');

const some = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);

/** Facts as they may come together: a click's offer is there where the click is. */
const facts: fc.Arbitrary<PostbackFacts> = fc
  .record({
    token: some<PostbackFacts['token']>(
      { scope: 'offer', offerId: 1 },
      { scope: 'offer', offerId: 1 },
      { scope: 'offer', offerId: 2 },
      { scope: 'global' },
      null,
    ),
    click: some<PostbackFacts['click']>(fresh.click, fresh.click, fresh.click, null),
    offer: some(offer, shareOffer, { ...offer, statusesNotCounted: ['late'] }),
    eventById: some(null, event, shareEvent, { ...event, allowMultiple: true }),
    eventByName: some(null, event, shareEvent),
    conversion: some<PostbackFacts['conversion']>(
      null,
      { transactionId: 't' },
      { transactionId: 't', reversed: true },
    ),
    eventRecord: some<PostbackFacts['eventRecord']>(null, null, {}),
    orderRecord: some<PostbackFacts['orderRecord']>(null, null, {}),
    senderAllowed: some(undefined, true, undefined, true, undefined, false),
    signatureValid: some(undefined, true, undefined, true, undefined, false),
  })
  .map((one) => (one.token?.offerId === 2 ? { ...one, offer: { ...one.offer, id: 2 } } : one));

const pieces = [
  'secure=s',
  'transaction_id=t',
  'transaction_id=REPLACE',
  'event_id=7',
  'event_id=07',
  'event_id=%zz',
  'event_name=buy',
  'event_name=Buy',
  'event_name=',
  'Event_ID=7',
  'sale_amount=10',
  'sale_amount=1e3',
  'currency=USD',
  'currency=EUR',
  'currency=usd',
  'order_id=o',
  `order_id=${'o'.repeat(256)}`,
  'status=late',
  'status=rejected',
];
const anything = fc
  .record({ from: fc.subarray(pieces, { maxLength: 5 }), plain: fc.boolean() })
  .map(({ from, plain }) => (plain ? [base, ...from] : from).join('&'));
/** What gets as far as the last rows. */
const deep = some(
  ...['USD', 'EUR', 'usd'].map((code) => `sale_amount=10&currency=${code}`),
  'event_id=7',
  'sale_amount=1e3',
  'event_id=7&event_name=Buy',
  'event_id=7&order_id=o',
).map((text) => `${base}&${text}`);
const query = fc.oneof(anything, deep);

describe('explainDecision', () => {
  it('never disagrees with what decides', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(facts, query, (one, text) => {
        const parsed = parsePostback({ query: text });
        const steps = explainDecision(one, parsed);
        const { code } = decidePostback(one, parsed);
        expect(stopped(steps).map((step) => step.code)).toEqual([code]);
        seen.add(code);
        const at = steps.findIndex(({ outcome }) => outcome === 'stopped');
        expect(steps.slice(at + 1).every(({ outcome }) => outcome === 'notReached')).toBe(true);
        for (const { outcome, lookedAt } of steps) {
          if (outcome === 'notReached') expect(lookedAt).toEqual([]);
        }
      }),
      { numRuns: 20_000 },
    );
    // Every row of the table was the one that stopped a postback.
    const every = [...explain(fresh, '').map(({ code }) => code), 'EVENT_RECORDED'];
    expect([...seen].toSorted()).toEqual(every.toSorted());
  });

  it('has the contract’s rows in their order, of which all passed when it is recorded', () => {
    const steps = explain(ready, `${base}&event_id=7`);
    expect(steps.map(({ row }) => row)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
    ]);
    expect(stopped(steps)).toMatchObject([{ row: 23, code: 'EVENT_RECORDED' }]);
    expect(new Set(steps.slice(0, -1).map(({ outcome }) => outcome))).toEqual(new Set(['passed']));
  });

  it('says what the row looked at', () => {
    expect(stopped(explain(converted, `${base}&event_name=Buy`))).toEqual([
      {
        row: 14,
        code: 'EVENT_UNKNOWN',
        outcome: 'stopped',
        lookedAt: [
          { name: 'event_id', value: null },
          { name: 'event_name', value: 'Buy' },
          { name: 'eventId', value: null },
          { name: 'eventName', value: null },
        ],
      },
    ]);
    const recorded = { ...readyMany, orderRecord: {} };
    expect(stopped(explain(recorded, `${base}&event_id=7&order_id=o`))[0]?.lookedAt).toEqual([
      { name: 'eventId', value: 7 },
      { name: 'allowMultiple', value: true },
      { name: 'order_id', value: 'o' },
      { name: 'alreadyRecorded', value: true },
    ]);
  });

  it('lets no event follow a conversion that was reversed, and takes no second one', () => {
    const reversed = { ...ready, conversion: { transactionId: 't', reversed: true } };
    expect(stopped(explain(reversed, `${base}&event_id=7`))).toMatchObject([
      { code: 'CONVERSION_REQUIRED', lookedAt: [{}, {}, { value: true }] },
    ]);
    expect(stopped(explain(reversed, base))).toMatchObject([{ code: 'CONVERSION_DUPLICATE' }]);
  });

  it('never tells the token', () => {
    expect(
      JSON.stringify(explain(ready, 'secure=canary-of-a-token&transaction_id=t')),
    ).not.toContain('canary');
  });

  it('asks no other row of the form where there are too many parameters', () => {
    const many = Array.from({ length: 65 }, (_, index) => `p${index}=1`).join('&');
    const form = explain(fresh, many).slice(0, 4);
    expect(form.map(({ outcome }) => outcome)).toEqual([
      'notReached',
      'notReached',
      'notReached',
      'stopped',
    ]);
  });
});
