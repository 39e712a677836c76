import { defineEntity, p } from '@mikro-orm/core';
import type { PostbackWarning, VerdictCode, VerdictKind } from '@trackside/core';

/**
 * Every kept request, whatever became of it. The table has one column more, `sequence`, that the
 * database itself sets with every verdict (at the insert, and with every row of the history).
 */
const PostbackSchema = defineEntity({
  name: 'Postback',
  tableName: 'postback',
  properties: {
    /** Begins with the time of receipt, so that ids sort by age. */
    id: p.text().primary(),
    receivedAt: p.bigint('number'),
    /** The token's scope at receipt: the offer that it was valid for, null for the global token. */
    tokenOfferId: p.integer().strictNullable(),
    /** The offer that it was judged by; null while a global postback's click is unknown. */
    offerId: p.integer().strictNullable(),
    /** As sent (after corrections: as last judged). No foreign key: unknown ones are held. */
    transactionId: p.text().strictNullable(),
    /** Query and body as one query string, without the token. Never changed by a replay. */
    raw: p.text(),
    verdict: p.text().$type<VerdictKind>(),
    code: p.text().$type<VerdictCode>(),
    eventId: p.integer().strictNullable(),
    eventName: p.text().strictNullable(),
    warnings: p.json<readonly PostbackWarning[]>(),
    /** Its click is a test's. */
    test: p.boolean(),
  },
});

export class PostbackEntity extends PostbackSchema.class {}
PostbackSchema.setClass(PostbackEntity);
