import { issuesOf, priceRuleInput } from '@trackside/core';
import type { InputIssue, PriceRule, TypedPrice } from '@trackside/core';
import type { Change } from '../audit/change-as.ts';
import type { Changed } from '../audit/changed.ts';
import { offerHasEvent } from '../events/event-lookups.ts';
import { offerCurrency } from '../offers/offer-lookups.ts';
import { toPriceColumns } from '../offers/price-columns.ts';
import { conversionGoal } from '../totals/goals.ts';
import { Affiliate } from './affiliate-entity.ts';
import { AffiliatePayout } from './affiliate-payout-entity.ts';
import type { OwnPayoutView, PayoutGoal } from './affiliates-service.ts';
import { ownPayouts } from './own-payouts.ts';

/** Sets, changes or (by null) takes away an affiliate's own payout in the transaction at hand. */
export async function setPayout(
  { em, note }: Change,
  { affiliateId, offerId, eventId }: PayoutGoal,
  typed: TypedPrice | null,
): Promise<Changed<OwnPayoutView | null>> {
  const currency = await offerCurrency(em, offerId);
  if (currency === null) return { ok: false, error: 'OFFER_NOT_FOUND' };
  if (eventId !== null && !(await offerHasEvent(em, offerId, eventId)))
    return { ok: false, error: 'EVENT_NOT_FOUND' };
  if ((await em.count(Affiliate, { id: affiliateId })) === 0)
    return { ok: false, error: 'AFFILIATE_NOT_FOUND' };
  const parsed = typed === null ? null : priceRuleInput(currency).safeParse(typed);
  if (parsed?.success === false) return { ok: false, error: payoutIssues(parsed.error.issues) };
  const rule = parsed?.data ?? null;
  const goal = eventId ?? conversionGoal;
  const key = { offerId, affiliateId, goal };
  const [before] = await ownPayouts(em, key);
  await store({ em }, key, rule);
  await note({
    action: 'affiliates.setPayout',
    entity: 'payout',
    entityId: affiliateId,
    offerId,
    before: before === undefined ? null : { eventId, payout: before.payout },
    after: rule && { eventId, payout: rule },
  });
  const [after] = await ownPayouts(em, key);
  return { ok: true, value: after ?? null };
}

async function store(
  { em }: Pick<Change, 'em'>,
  key: { readonly offerId: number; readonly affiliateId: string; readonly goal: number },
  rule: PriceRule | null,
): Promise<void> {
  if (rule === null) {
    await em.nativeDelete(AffiliatePayout, key);
    return;
  }
  const { type, value } = toPriceColumns(rule);
  await em.upsert(AffiliatePayout, { ...key, payoutType: type, payoutValue: value });
}

/** They are about one field, and name it as the caller did. */
function payoutIssues(issues: Parameters<typeof issuesOf>[0]): readonly InputIssue[] {
  return issuesOf(issues.map(({ path, message }) => ({ path: ['payout', ...path], message })));
}
