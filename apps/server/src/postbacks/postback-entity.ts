import { defineEntity, p } from '@mikro-orm/core';
import { JsonText } from '../db/orm/json-text.ts';
import { Flag } from '../db/orm/flag.ts';
import type { PostbackWarning, VerdictCode, VerdictKind } from '@trackside/core';

/** Every kept request, whatever became of it, until it is older than raw postbacks are kept. */
const PostbackSchema = defineEntity({
  name: 'Postback',
  tableName: 'postback',
  properties: {
    /** Counts up in the order of the commits. */
    number: p.bigint('number').primary(),
    /** Begins with the time of receipt, so that its index grows at its right edge. */
    id: p.text(),
    receivedAt: p.bigint('number'),
    /** The token's scope at receipt: the offer that it was valid for, null for the global token. */
    tokenOfferId: p.integer().strictNullable(),
    /** The offer that it was judged by; null while a global postback's click is unknown. */
    offerId: p.integer().strictNullable(),
    /** The click that it was judged by (after corrections: as last judged). */
    clickId: p.integer().strictNullable(),
    /** As sent, where no click has this id; of a known click the id stands in its row alone. */
    transactionId: p.text().strictNullable(),
    /** Query and body as one query string, without the token. Never changed by a replay. */
    raw: p.text(),
    /** The sender's address, where the offer did not allow it. */
    senderAddress: p.text().strictNullable(),
    /** What became of the signature; null where the offer asked for none. */
    signatureValid: p.type(Flag).$type<boolean>().strictNullable(),
    verdict: p.text().$type<VerdictKind>(),
    code: p.text().$type<VerdictCode>(),
    eventId: p.integer().strictNullable(),
    warnings: p.type(JsonText).$type<readonly PostbackWarning[]>().strictNullable(),
    /** Its click is a test's. */
    test: p.type(Flag).$type<boolean>(),
  },
});

export class PostbackEntity extends PostbackSchema.class {}
PostbackSchema.setClass(PostbackEntity);
