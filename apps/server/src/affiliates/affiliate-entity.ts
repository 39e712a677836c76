import { defineEntity, p } from '@mikro-orm/core';

/** Who sends visitors. Clicks need none of it: their affiliate ids are valid as they come. */
const AffiliateSchema = defineEntity({
  name: 'Affiliate',
  tableName: 'affiliate',
  properties: {
    /** As it stands in tracking links, byte for byte. */
    id: p.text().primary(),
    name: p.text(),
    note: p.text(),
    archivedAt: p.bigint('number').strictNullable(),
    createdAt: p.bigint('number'),
  },
});

export class Affiliate extends AffiliateSchema.class {}
AffiliateSchema.setClass(Affiliate);
