import { expect, test } from 'vitest';

import type { Alert } from '../../api/api-types.ts';
import { noFilter } from '../../kept-postbacks/log-filter.ts';
import { postbacksOf } from './postbacks-of.ts';

const alert: Alert = {
  id: 1,
  kind: 'TROUBLE_NEW',
  offerId: 7,
  offer: { id: 7, name: 'Farm Game US' },
  code: 'EVENT_UNKNOWN',
  what: 'AF_Purchase',
  count: 3,
  facts: {},
  beganAt: '2026-03-01T10:00:00.000Z',
  lastAt: '2026-03-01T10:00:00.000Z',
  endedAt: null,
  dismissedAt: null,
  dismissedBy: null,
};

test.each([
  [alert, { offerId: 7, code: 'EVENT_UNKNOWN' }],
  [{ ...alert, offerId: null, offer: null }, { code: 'EVENT_UNKNOWN' }],
  [{ ...alert, kind: 'OFFER_SILENT' as const, code: null }, { offerId: 7 }],
  [
    { ...alert, kind: 'DUPLICATES_BURST' as const, code: null },
    { offerId: 7, verdicts: ['duplicate'] },
  ],
])('the log shows what an alert is about', (about, filter) => {
  expect(postbacksOf(about)).toEqual({ ...noFilter, ...filter });
});
