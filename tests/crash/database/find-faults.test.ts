import { expect, test } from 'vitest';
import { findFaults, noFaults } from './find-faults.ts';
import type { Kept } from './read-kept.ts';

const conversion = { id: 'p1', code: 'CONVERSION_RECORDED', raw: 'transaction_id=c' };
const event = { id: 'p2', code: 'EVENT_RECORDED', raw: 'transaction_id=c&event_name=e&order_id=1' };

const sound: Kept = {
  postbacks: [conversion, event],
  conversions: ['p1'],
  eventRecords: ['p2'],
  damages: [],
};

const promised = [
  { postbackId: 'p1', code: 'CONVERSION_RECORDED' },
  { postbackId: 'p2', code: 'EVENT_RECORDED' },
];

test('finds nothing wrong with what is as it was promised', () => {
  expect(findFaults(promised, sound)).toEqual(noFaults);
});

test.each<[string, Partial<Kept>, Partial<typeof noFaults>]>([
  ['what was lost', { postbacks: [conversion], eventRecords: [] }, { lost: 1 }],
  [
    'another verdict',
    { postbacks: [conversion, { ...event, code: 'EVENT_DUPLICATE' }], eventRecords: [] },
    { changed: 1 },
  ],
  [
    'a second conversion of the same click',
    { postbacks: [conversion, event, { ...conversion, id: 'p3' }], conversions: ['p1', 'p3'] },
    { bookedTwice: 1 },
  ],
  [
    'a second event of the same order',
    { postbacks: [conversion, event, { ...event, id: 'p3' }], eventRecords: ['p2', 'p3'] },
    { bookedTwice: 1 },
  ],
  ['a verdict without its booking', { conversions: [] }, { miscounted: 1 }],
  ['a booking without its verdict', { conversions: ['p1', 'p9'] }, { miscounted: 1 }],
  ['a booking that stands there twice', { eventRecords: ['p2', 'p2'] }, { miscounted: 1 }],
  ['a damage', { damages: ['row missing'] }, { damages: ['row missing'] }],
])('finds %s', (_case, changes, faults) => {
  expect(findFaults(promised, { ...sound, ...changes })).toEqual({ ...noFaults, ...faults });
});

test('takes another order, and another event of the same click, for another booking', () => {
  const postbacks = [
    conversion,
    event,
    { ...event, id: 'p3', raw: event.raw.replace('order_id=1', 'order_id=2') },
    { ...event, id: 'p4', raw: event.raw.replace('event_name=e', 'event_name=f') },
  ];
  const eventRecords = ['p2', 'p3', 'p4'];
  expect(findFaults(promised, { ...sound, postbacks, eventRecords })).toEqual(noFaults);
});
