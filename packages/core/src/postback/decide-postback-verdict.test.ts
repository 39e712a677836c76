import { describe, expect, it } from 'vitest';
import { decidePostback } from './decide-postback.ts';
import type { PostbackFacts } from './facts.ts';
import { parsePostback } from './parse-postback.ts';
import {
  offer,
  shareOffer,
  event,
  fresh,
  withEvent,
  ready,
  readyMany,
  readyShare,
  base,
} from './testing/facts-of.ts';
import { verdictMessage } from './verdict-registry.ts';

describe('decidePostback tells', () => {
  it('everything of a recorded conversion', () => {
    expect(
      decidePostback(
        fresh,
        parsePostback({ query: `${base}&sale_amount=20&currency=USD&order_id=o` }),
      ),
    ).toEqual({
      verdict: 'recorded',
      code: 'CONVERSION_RECORDED',
      message: verdictMessage('CONVERSION_RECORDED'),
      transactionId: 't',
      event: null,
      revenue: '12.50',
      payout: '0.00',
      saleAmount: '20',
      currency: 'USD',
      effect: { kind: 'conversion', transactionId: 't', offerId: 1 },
      warnings: [],
    });
  });

  it('everything of a recorded event, priced by the event', () => {
    const verdict = decidePostback(
      readyShare,
      parsePostback({ query: `${base}&event_id=7&sale_amount=19.99&order_id=o` }),
    );
    expect(verdict).toMatchObject({
      event: { id: 7, name: 'buy' },
      revenue: '3.00',
      payout: '1.50',
      saleAmount: '19.99',
      currency: null,
      effect: {
        kind: 'event',
        transactionId: 't',
        offerId: 1,
        eventId: 7,
        allowMultiple: false,
        orderId: 'o',
      },
      warnings: [],
    });
  });

  it.each<[string, PostbackFacts, string, string | null, object | null]>([
    ['nothing to a stranger', { ...ready, token: null }, `${base}&event_id=7`, null, null],
    ['the click of a wrong form', ready, `${base}&event_id=7&event_id=7`, 't', null],
    [
      'nothing of a stranger’s wrong form',
      { ...ready, token: null },
      `${base}&event_id=7&event_id=7`,
      null,
      null,
    ],
    [
      'the event of a held one',
      withEvent(fresh, event),
      `${base}&event_name=buy`,
      't',
      { id: 7, name: 'buy' },
    ],
    ['no event where two are named', ready, `${base}&event_id=7&event_name=x`, 't', null],
    ['no event of a conversion', ready, base, 't', null],
  ])('%s', (_, facts, query, transactionId, named) => {
    const verdict = decidePostback(facts, parsePostback({ query }));
    expect(verdict).toMatchObject({
      transactionId,
      event: named,
      revenue: null,
      payout: null,
      saleAmount: null,
      currency: null,
      effect: null,
    });
  });

  it.each<[PostbackFacts, string, string[], string | null, string | null]>([
    [fresh, 'sale_amount=12,34', ['AMOUNT_IGNORED'], null, null],
    [fresh, 'sale_amount=12&currency=EUR', ['CURRENCY_IGNORED'], null, null],
    [fresh, 'sale_amount=x&currency=usd', ['AMOUNT_IGNORED', 'CURRENCY_IGNORED'], null, null],
    [fresh, 'sale_amount=12&currency=USD', [], '12', 'USD'],
    [fresh, 'currency=USD', [], null, 'USD'],
    [fresh, 'sale_amount={x}&sub1={y}', ['PLACEHOLDER_IGNORED', 'PLACEHOLDER_IGNORED'], null, null],
    [readyMany, 'event_id=7', ['ORDER_ID_MISSING'], null, null],
    [readyMany, 'event_id=7&order_id={o}', ['PLACEHOLDER_IGNORED', 'ORDER_ID_MISSING'], null, null],
    [readyMany, 'event_id=7&order_id=o', [], null, null],
    [ready, 'event_id=7', [], null, null],
    [{ ...ready, offer: shareOffer }, 'event_id=7&sale_amount=x', ['AMOUNT_IGNORED'], null, null],
  ])('its warnings: %#', (facts, query, warnings, saleAmount, currency) => {
    const verdict = decidePostback(facts, parsePostback({ query: `${base}&${query}` }));
    expect(verdict).toMatchObject({ verdict: 'recorded', saleAmount, currency });
    expect(verdict.warnings.map(({ code }) => code)).toEqual(warnings);
  });
});

it('throws when the facts contradict themselves', () => {
  const parsed = parsePostback({ query: base });
  expect(() => decidePostback({ ...fresh, offer: null }, parsed)).toThrow("lack the click's offer");
  expect(() => decidePostback({ ...fresh, offer: { ...offer, id: 2 } }, parsed)).toThrow(
    "lack the click's offer",
  );
});
