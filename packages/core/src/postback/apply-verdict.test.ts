import { expect, it } from 'vitest';
import type { EventDefinition } from '../event/event-definition.ts';
import { applyVerdict } from './apply-verdict.ts';
import { decidePostback } from './decide-postback.ts';
import type { PostbackFacts } from './facts.ts';
import { parsePostback } from './parse-postback.ts';

const event: EventDefinition = {
  id: 7,
  name: 'buy',
  revenue: { type: 'None' },
  payout: { type: 'None' },
  allowMultiple: true,
  parameters: [],
};
const facts: PostbackFacts = {
  token: { scope: 'global' },
  click: { transactionId: 't', offerId: 1 },
  offer: { id: 1, currency: 'USD', revenue: { type: 'None' }, payout: { type: 'None' } },
  eventById: event,
  eventByName: null,
  conversion: null,
  eventRecord: null,
  orderRecord: null,
};
const parse = (query: string) => parsePostback({ query: `transaction_id=t&${query}` });

it('knows a recorded conversion from then on', () => {
  const after = applyVerdict(facts, decidePostback(facts, parse('')));
  expect(after).toEqual({ ...facts, conversion: { transactionId: 't' } });
  expect(decidePostback(after, parse('')).code).toBe('CONVERSION_DUPLICATE');
});

it('knows every recorded event and order from then on, for whichever event the facts are asked', () => {
  let now: PostbackFacts = { ...facts, conversion: { transactionId: 't' } };
  const other: EventDefinition = { ...event, id: 8, name: 'sell', allowMultiple: false };
  const codes = [
    'event_id=7&order_id=a',
    'event_id=8',
    'event_id=7&order_id=b',
    'event_id=7&order_id=a',
    'event_id=7&order_id=b',
    'event_id=8',
    'event_id=7',
  ].map((query) => {
    const asked = { ...now, eventById: query.includes('7') ? event : other };
    const verdict = decidePostback(asked, parse(query));
    now = applyVerdict(asked, verdict);
    return verdict.code;
  });
  expect(codes).toEqual([
    'EVENT_RECORDED',
    'EVENT_RECORDED',
    'EVENT_RECORDED',
    'EVENT_DUPLICATE',
    'EVENT_DUPLICATE',
    'EVENT_DUPLICATE',
    'EVENT_RECORDED',
  ]);
  expect(now).toMatchObject({
    eventRecord: { eventId: 7 },
    orderRecord: { eventId: 7, orderId: 'a' },
  });
});

it('records no order where none was sent', () => {
  const before = { ...facts, conversion: { transactionId: 't' } };
  expect(applyVerdict(before, decidePostback(before, parse('event_id=7'))).orderRecord).toBeNull();
});

it('changes nothing by what records nothing, or belongs to another click', () => {
  const held = decidePostback(facts, parse('event_id=7'));
  expect(applyVerdict(facts, held)).toBe(facts);
  const recorded = decidePostback(facts, parse(''));
  const elsewhere = { ...facts, click: { transactionId: 'T', offerId: 1 } };
  expect(applyVerdict(elsewhere, recorded)).toBe(elsewhere);
  expect(applyVerdict({ ...facts, click: null }, recorded).conversion).toBeNull();
});
