import { defineEntity, p } from '@mikro-orm/core';
import type { VerdictCode, VerdictKind } from '@trackside/core';

/** A postback that was decided again: who, when, with what, and what came of it. */
const PostbackHistorySchema = defineEntity({
  name: 'PostbackHistory',
  tableName: 'postback_history',
  properties: {
    id: p.integer().primary().autoincrement(),
    postbackId: p.text(),
    at: p.bigint('number'),
    /** The access token's name, or `promotion`. */
    by: p.text(),
    corrections: p.json<Record<string, string | boolean | null>>(),
    verdict: p.text().$type<VerdictKind>(),
    code: p.text().$type<VerdictCode>(),
  },
});

export class PostbackHistory extends PostbackHistorySchema.class {}
PostbackHistorySchema.setClass(PostbackHistory);
