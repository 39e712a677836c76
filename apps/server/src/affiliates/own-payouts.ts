import type { SqlEntityManager } from '@mikro-orm/sql';
import type { PriceRule } from '@trackside/core';
import { fromPriceColumns } from '../offers/price-columns.ts';
import { conversionGoal } from '../totals/goals.ts';
import type { OwnPayoutView } from './affiliates-service.ts';

interface PayoutRow {
  readonly offer_id: number;
  readonly affiliate_id: string;
  readonly goal: number;
  readonly payout_type: PriceRule['type'];
  readonly payout_value: string | null;
  readonly default_type: PriceRule['type'];
  readonly default_value: string | null;
  readonly affiliate_name: string;
  readonly offer_name: string;
  readonly event_name: string | null;
  readonly currency: string;
}

export interface PayoutFilter {
  readonly affiliateId?: string | undefined;
  readonly offerId?: number | undefined;
  readonly goal?: number | undefined;
}

/** Affiliates' own payouts, by offer, affiliate and goal, each beside the default. */
export async function ownPayouts(
  em: SqlEntityManager,
  { affiliateId, offerId, goal }: PayoutFilter,
): Promise<readonly OwnPayoutView[]> {
  const conditions = [
    ['p.affiliate_id = ?', affiliateId],
    ['p.offer_id = ?', offerId],
    ['p.goal = ?', goal],
  ] as const;
  const given = conditions.flatMap(([text, value]) =>
    value === undefined ? [] : [{ text, value }],
  );
  const rows = await em.execute<PayoutRow[]>(
    `select p.*, a.name as affiliate_name, o.name as offer_name, o.currency, d.name as event_name,
        coalesce(d.payout_type, o.payout_type) as default_type,
        case when d.id is null then o.payout_value else d.payout_value end as default_value
      from affiliate_payout p
      join affiliate a on a.id = p.affiliate_id
      join offer o on o.id = p.offer_id
      left join event_definition d on d.id = p.goal
      where ${['true', ...given.map(({ text }) => text)].join(' and ')}
      order by p.offer_id, p.affiliate_id, p.goal`,
    given.map(({ value }) => value),
  );
  return rows.map((row) => ({
    affiliateId: row.affiliate_id,
    affiliateName: row.affiliate_name,
    offerId: row.offer_id,
    offerName: row.offer_name,
    eventId: row.goal === conversionGoal ? null : row.goal,
    eventName: row.event_name,
    currency: row.currency,
    payout: fromPriceColumns({ type: row.payout_type, value: row.payout_value }),
    defaultPayout: fromPriceColumns({ type: row.default_type, value: row.default_value }),
  }));
}
