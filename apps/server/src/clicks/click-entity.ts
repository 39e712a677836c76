import { defineEntity, p } from '@mikro-orm/core';
import { Flag } from '../db/orm/flag.ts';

/** One visit sent through a tracking link. */
const ClickSchema = defineEntity({
  name: 'Click',
  tableName: 'click',
  properties: {
    id: p.integer().primary().autoincrement(),
    /** Begins with the time, so that its index grows at its right edge. */
    transactionId: p.text(),
    offerId: p.integer(),
    affiliateId: p.text().strictNullable(),
    sub1: p.text().strictNullable(),
    sub2: p.text().strictNullable(),
    sub3: p.text().strictNullable(),
    sub4: p.text().strictNullable(),
    sub5: p.text().strictNullable(),
    externalTransactionId: p.text().strictNullable(),
    /** A test's click: all that hangs on it stays out of totals and can be removed. */
    test: p.type(Flag).$type<boolean>(),
    createdAt: p.bigint('number'),
  },
});

export class Click extends ClickSchema.class {}
ClickSchema.setClass(Click);
