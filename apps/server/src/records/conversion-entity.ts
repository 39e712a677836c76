import { defineEntity, p } from '@mikro-orm/core';
import { JsonText } from '../db/orm/json-text.ts';
import { Flag } from '../db/orm/flag.ts';
import type { PriceRule } from '@trackside/core';

/**
 * A click's first goal. The unique `clickId` is what makes a second one impossible. Money is
 * in the currency's minor units, as text: some currencies' largest amounts do not fit in 64 bits.
 */
const ConversionSchema = defineEntity({
  name: 'Conversion',
  tableName: 'conversion',
  properties: {
    /** The postback that reported it; a postback records at most once. It may be gone already. */
    postbackNumber: p.bigint('number').primary(),
    postbackId: p.text(),
    clickId: p.integer(),
    offerId: p.integer(),
    revenue: p.text(),
    payout: p.text(),
    currency: p.text(),
    /** As the sender wrote it. */
    saleAmount: p.text().strictNullable(),
    orderId: p.text().strictNullable(),
    /** The postback's receipt: reports date the conversion by it. */
    receivedAt: p.bigint('number'),
    /** When it was booked: later than `receivedAt` after a replay or a promotion. */
    recordedAt: p.bigint('number'),
    test: p.type(Flag).$type<boolean>(),
    /** The rule of the affiliate's own payout that it was reckoned by; null: the default one. */
    ownPayout: p.type(JsonText).$type<PriceRule>().strictNullable(),
    /** The descriptive parameters, by name: they outlive the raw postback. */
    descriptive: p.type(JsonText).$type<Readonly<Record<string, string>>>().strictNullable(),
  },
});

export class Conversion extends ConversionSchema.class {}
ConversionSchema.setClass(Conversion);
