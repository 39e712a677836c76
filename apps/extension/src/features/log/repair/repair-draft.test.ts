import { expect, test } from 'vitest';

import type { PostbackRow } from '../../../api/api-types.ts';
import {
  isNothingCorrected,
  repairDraftFor,
  repairKindsFor,
  toRepair,
  type RepairKind,
} from './repair-draft.ts';

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

const draftOf = (meant: number | null) => repairDraftFor({ rows: [held], only: held, meant });

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
  const draft = draftOf(7);
  expect(draft).toMatchObject({
    kind: 'alias',
    offerId: 3,
    eventId: 7,
    event: { name: 'Purchase ' },
    corrections: [{ name: 'event_name', value: null }],
  });
  expect(toRepair(draft, 'USD')).toEqual({ ok: true, value: { kind: 'alias', eventId: 7 } });
});

test('an event must be chosen before a name can mean it', () => {
  const repair = toRepair(draftOf(null), 'USD');
  expect(repair.ok ? null : repair.error.map(({ path }) => path)).toEqual(['eventId']);
});

test('a value that is empty takes its parameter out', () => {
  const draft = {
    ...draftOf(null),
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

test('of several, none is corrected by what another was sent with', () => {
  const other: PostbackRow = {
    ...held,
    id: 'b',
    code: 'AMOUNT_INVALID',
    parameters: [{ name: 'sale_amount', value: '12,3' }],
  };
  const draft = { ...repairDraftFor({ rows: [other, held], only: null, meant: null }) };
  expect(draft).toMatchObject({ event: { name: 'Purchase ' }, corrections: [] });
  const correct = { ...draft, kind: 'correct' as const };
  expect(isNothingCorrected(correct)).toBe(true);
  expect(toRepair(correct, null)).toMatchObject({ ok: false, error: [{ path: 'corrections' }] });
  // A parameter that was only picked stays as each was sent.
  const picked = {
    ...correct,
    corrections: [
      { name: 'event_name' as const, value: null },
      { name: 'currency' as const, value: 'USD' },
    ],
  };
  expect(toRepair(picked, null)).toEqual({
    ok: true,
    value: { kind: 'correct', corrections: { currency: 'USD' } },
  });
});

test('what one was sent with is no correction', () => {
  const draft = { ...draftOf(null), kind: 'correct' as const };
  expect(isNothingCorrected(draft)).toBe(true);
  expect(toRepair(draft, null).ok).toBe(false);
});

test('nothing is corrected where they are only replayed', () => {
  expect(toRepair({ ...draftOf(null), kind: 'replay' }, null)).toEqual({
    ok: true,
    value: { kind: 'correct', corrections: {} },
  });
});

test('an event that is to be created is checked as every new event is', () => {
  const draft = { ...draftOf(null), kind: 'createEvent' as const };
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
