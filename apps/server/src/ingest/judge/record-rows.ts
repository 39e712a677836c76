import { toMinorUnits } from '@trackside/core';
import type { SqlValue } from '../../db/transaction/sql.ts';
import type { JudgedPostback } from './kept-postback.ts';
import { ownPayoutFor } from './own-payout.ts';

const sharedColumns = {
  postback_number: 'integer',
  postback_id: 'text',
  click_id: 'integer',
  offer_id: 'integer',
  revenue: 'text',
  payout: 'text',
  currency: 'text',
  sale_amount: 'text',
  order_id: 'text',
  received_at: 'integer',
  recorded_at: 'integer',
  test: 'integer',
  descriptive: 'text',
  own_payout: 'text',
} as const;

export const conversionColumns = sharedColumns;
export const eventRecordColumns = {
  ...sharedColumns,
  event_id: 'integer',
  repetition: 'integer',
} as const;

export interface RecordRow {
  readonly kind: 'conversion' | 'event';
  readonly values: readonly SqlValue[];
}

/** What a recorded postback books, as the row of its table; nothing for every other one. */
export function recordRow(
  { number, postback, loaded, verdict }: JudgedPostback & { readonly number: number },
  now: number,
): RecordRow[] {
  const { effect } = verdict;
  const { click } = loaded;
  const currency = loaded.facts.offer?.currency;
  if (effect === null || click === null || currency === undefined) return [];
  const form = postback.parsed.result.ok ? postback.parsed.result.value : null;
  const ownPayout = ownPayoutFor(effect, loaded.ownPayouts);
  const descriptive = JSON.stringify(form?.descriptive ?? {});
  const shared = [
    number,
    postback.id,
    click.id,
    effect.offerId,
    minorUnits(verdict.revenue, currency),
    minorUnits(verdict.payout, currency),
    currency,
    verdict.saleAmount,
    form?.orderId ?? null,
    postback.receivedAt,
    now,
    click.test ? 1 : 0,
    descriptive === '{}' ? null : descriptive,
    ownPayout && JSON.stringify(ownPayout),
  ];
  if (effect.kind === 'conversion') return [{ kind: 'conversion', values: shared }];
  // The unique index takes the repetition 0 once a click and event.
  const repetition = effect.allowMultiple ? number : 0;
  return [{ kind: 'event', values: [...shared, effect.eventId, repetition] }];
}

function minorUnits(amount: string | null, currency: string): string {
  return String(toMinorUnits(amount ?? '0', currency));
}
