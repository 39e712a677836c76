import { platformById } from '@trackside/core';
import { expect, test } from 'vitest';

import type { OfferEvent } from '../../api/api-types.ts';
import { noUrlChoices } from '../../storage/url-choices.ts';
import { shownUrls } from './shown-urls.ts';

const base = 'https://t.example/?secure=k7Vq2mXw9RtZ&transaction_id=(clickid)';
const context = {
  account: { publicUrl: 'https://t.example' },
  secure: 'k7Vq2mXw9RtZ',
  platformId: 'appsflyer',
  slot: null,
};
const event = {
  id: 7,
  offerId: 1,
  name: 'af_purchase',
  revenue: { type: 'None' },
  payout: { type: 'None' },
  allowMultiple: false,
  parameters: [],
  archivedAt: null,
  createdAt: '2026-01-01T00:00:00.000Z',
} satisfies OfferEvent;

test.each([
  [{}, `${base}&event_name=(event-name)`, `${base}&event_id=7&event_name=af_purchase`],
  [
    { macros: { appsflyer: '(mapped-iae)' } },
    `${base}&event_name=(mapped-iae)`,
    `${base}&event_id=7&event_name=af_purchase`,
  ],
  [{ naming: { 7: 'id' } }, `${base}&event_name=(event-name)`, `${base}&event_id=7`],
  [{ naming: { 7: 'name' } }, `${base}&event_name=(event-name)`, `${base}&event_name=af_purchase`],
] as const)('composes by the choices %j', (choices, anyEvent, single) => {
  const urls = shownUrls(context, platformById('appsflyer'), {
    events: [event],
    choices: { ...noUrlChoices, ...choices },
  });
  expect(urls.conversion.url).toBe(base);
  expect(urls.anyEvent.url).toBe(anyEvent);
  expect(urls.events.map(({ composed }) => composed.url)).toEqual([single]);
});

test('speaks another tracker’s words, with the event’s id there', () => {
  const none = { secure: null, event_name: null, payout: null, currency: null, status: null };
  const words = {
    ...none,
    transaction_id: 'cid',
    event_id: 'goal',
    sale_amount: null,
    order_id: null,
    clickMacro: null,
  };
  const other = { ...context, account: { publicUrl: 'https://o.example/p?nid=7', words } };
  const urls = shownUrls(other, platformById('appsflyer'), {
    events: [{ ...event, trackerId: 'g/1' }],
    choices: noUrlChoices,
  });
  expect(urls.conversion.url).toBe('https://o.example/p?nid=7&cid=(clickid)');
  expect(urls.events[0]?.composed.url).toBe(`${urls.conversion.url}&goal=g%2F1`);
});
