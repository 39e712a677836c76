import { defineEntity, p } from '@mikro-orm/core';
import { JsonText } from '../db/orm/json-text.ts';
import type { VerdictCode, VerdictKind } from '@trackside/core';
import type { HistoryKind } from './postbacks-service.ts';

/** What was done to a postback after its first verdict: who, when, with what, and what came of it. */
const PostbackHistorySchema = defineEntity({
  name: 'PostbackHistory',
  tableName: 'postback_history',
  properties: {
    /** From the sequence that numbers postbacks: it counts up in the order of the commits. */
    number: p.bigint('number').primary(),
    postbackNumber: p.bigint('number'),
    at: p.bigint('number'),
    /** The access token's name, or `promotion`. */
    by: p.text(),
    corrections: p.type(JsonText).$type<Record<string, string | boolean | null>>(),
    verdict: p.text().$type<VerdictKind>(),
    code: p.text().$type<VerdictCode>(),
    /** It was decided again, its record was reversed, or that was undone. */
    kind: p.text().$type<HistoryKind>(),
    /** Why it was reversed, or the reversal undone. */
    reason: p.text().strictNullable(),
  },
});

export class PostbackHistory extends PostbackHistorySchema.class {}
PostbackHistorySchema.setClass(PostbackHistory);
