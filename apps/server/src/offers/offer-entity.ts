import { defineEntity, p } from '@mikro-orm/core';
import { JsonText } from '../db/orm/json-text.ts';
import { Flag } from '../db/orm/flag.ts';
import type { PriceRule } from '@trackside/core';

/** What an advertiser pays for. Times are milliseconds since the epoch in every table. */
const OfferSchema = defineEntity({
  name: 'Offer',
  tableName: 'offer',
  properties: {
    id: p.integer().primary().autoincrement(),
    name: p.text(),
    currency: p.text(),
    destinationUrl: p.text(),
    revenueType: p.text().$type<PriceRule['type']>(),
    /** A decimal string as it was typed; null for `None`. */
    revenueValue: p.text().strictNullable(),
    payoutType: p.text().$type<PriceRule['type']>(),
    payoutValue: p.text().strictNullable(),
    pixelEnabled: p.type(Flag).$type<boolean>(),
    promoteEarlyEventsHours: p.integer().strictNullable(),
    statusesNotCounted: p.type(JsonText).$type<string[]>(),
    /** The only addresses whose postbacks are taken; none: every address. */
    allowedIpRanges: p.type(JsonText).$type<string[]>(),
    /** Sealed; null where senders need not sign. */
    signingSecret: p.text().strictNullable(),
    archivedAt: p.bigint('number').strictNullable(),
    createdAt: p.bigint('number'),
  },
});

export class Offer extends OfferSchema.class {}
OfferSchema.setClass(Offer);
