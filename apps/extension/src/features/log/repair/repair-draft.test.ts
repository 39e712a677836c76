import { expect, test } from 'vitest';

import type { PostbackRow } from '../../../api/api-types.ts';
import { repairDraftFor, repairKindsFor, toRepair, type RepairKind } from './repair-draft.ts';

const held: PostbackRow = {
  id: 'a',
  receivedAt: '2026-03-29T10:00:00.000Z',
  offerId: 3,
  transactionId: 'tx',
  scope: 'offer',
  verdict: 'held',
  code: 'EVENT_UNKNOWN',
  message: '',
  httpStatus: 202,
  event: null,
  revenue: null,
  payout: null,
  currency: null,
  parameters: [
    { name: 'transaction_id', value: 'tx' },
    { name: 'event_name', value: 'Purchase ' },
  ],
  senderAddress: null,
  warnings: [],
  test: false,
  replayable: true,
  reversal: null,
  history: [],
};

test.each<[PostbackRow['code'][], RepairKind[]]>([
  [['EVENT_UNKNOWN'], ['alias', 'createEvent', 'correct', 'replay']],
  [['OFFER_MISMATCH'], ['accept', 'correct', 'replay']],
  [['CONVERSION_REQUIRED'], ['replay', 'correct']],
  [['AMOUNT_INVALID'], ['correct', 'replay']],
  [
    ['STATUS_NOT_COUNTED', 'EVENT_MISMATCH'],
    ['alias', 'createEvent', 'accept', 'correct', 'replay'],
  ],
])('offers for %j %j', (codes, kinds) => {
  expect(repairKindsFor(codes)).toEqual(kinds);
});

test('begins with what was sent, byte for byte, and what was probably meant', () => {
  const draft = repairDraftFor([held], 7);
  expect(draft).toMatchObject({
    kind: 'alias',
    offerId: 3,
    eventId: 7,
    event: { name: 'Purchase ' },
    corrections: [{ name: 'event_name', value: 'Purchase ' }],
  });
  expect(toRepair(draft, 'USD')).toEqual({ ok: true, value: { kind: 'alias', eventId: 7 } });
});

test('an event must be chosen before a name can mean it', () => {
  const repair = toRepair(repairDraftFor([held], null), 'USD');
  expect(repair.ok ? null : repair.error.map(({ path }) => path)).toEqual(['eventId']);
});

test('a value that is empty takes its parameter out', () => {
  const draft = {
    ...repairDraftFor([held], null),
    kind: 'correct' as const,
    corrections: [
      { name: 'event_name' as const, value: '' },
      { name: 'event_id' as const, value: '4' },
    ],
  };
  expect(toRepair(draft, null)).toEqual({
    ok: true,
    value: { kind: 'correct', corrections: { event_name: null, event_id: '4' } },
  });
});

test('nothing is corrected where they are only replayed', () => {
  expect(toRepair({ ...repairDraftFor([held], null), kind: 'replay' }, null)).toEqual({
    ok: true,
    value: { kind: 'correct', corrections: {} },
  });
});

test('an event that is to be created is checked as every new event is', () => {
  const draft = { ...repairDraftFor([held], null), kind: 'createEvent' as const };
  expect(toRepair({ ...draft, offerId: null }, null)).toMatchObject({
    ok: false,
    error: [{ path: 'offerId' }],
  });
  const priced = (value: string) =>
    toRepair({ ...draft, event: { ...draft.event, revenue: { type: 'CPA', value } } }, 'USD');
  expect(priced('2.50')).toMatchObject({
    ok: true,
    value: { kind: 'createEvent', offerId: 3, event: { name: 'Purchase ' } },
  });
  const wrong = priced('2,50');
  expect(wrong.ok ? [] : wrong.error.map(({ path }) => path)).toEqual(['revenue.value']);
});
