import { defineEntity, p } from '@mikro-orm/core';
import { JsonText } from '../db/orm/json-text.ts';
import type { AuditEntity } from './audit-service.ts';

/** One change that somebody made. Entries are added and never changed. */
const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    id: p.integer().primary().autoincrement(),
    at: p.bigint('number'),
    /** The access token's number; null: the server did it by itself. */
    actorId: p.integer().strictNullable(),
    /** The token's name then. */
    actorName: p.text(),
    /** The procedure's path. */
    action: p.text(),
    entity: p.text().$type<AuditEntity>(),
    entityId: p.text(),
    /** The offer that it belongs to, so that an offer's history is found. */
    offerId: p.integer().strictNullable(),
    /** What it was, and what it is now; null where there is nothing. No secret stands in them. */
    before: p.type(JsonText).$type<Readonly<Record<string, unknown>>>().strictNullable(),
    after: p.type(JsonText).$type<Readonly<Record<string, unknown>>>().strictNullable(),
  },
});

export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);
