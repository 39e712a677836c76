import { defineEntity, p } from '@mikro-orm/core';
import type { PriceRule } from '@trackside/core';

/** What an affiliate is paid at an offer for one goal in place of the default. */
const AffiliatePayoutSchema = defineEntity({
  name: 'AffiliatePayout',
  tableName: 'affiliate_payout',
  properties: {
    offerId: p.integer().primary(),
    affiliateId: p.text().primary(),
    /** An event's id; 0 is the conversion. */
    goal: p.integer().primary(),
    payoutType: p.text().$type<PriceRule['type']>(),
    payoutValue: p.text().strictNullable(),
  },
});

export class AffiliatePayout extends AffiliatePayoutSchema.class {}
AffiliatePayoutSchema.setClass(AffiliatePayout);
