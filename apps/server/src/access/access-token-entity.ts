import { defineEntity, p } from '@mikro-orm/core';
import { Flag } from '../db/orm/flag.ts';
import type { Role } from './roles.ts';

/** Who may use the API. The token itself is never stored. */
const AccessTokenSchema = defineEntity({
  name: 'AccessToken',
  tableName: 'access_token',
  properties: {
    id: p.integer().primary().autoincrement(),
    /** Unique among those that were not revoked. */
    name: p.text(),
    role: p.text().$type<Role>(),
    /** HMAC-SHA-256 in hex, under a key that lies beside the database, not in it. */
    tokenDigest: p.text(),
    /** The one that the server makes, or takes from its settings, when it starts. */
    initial: p.type(Flag).$type<boolean>(),
    createdAt: p.bigint('number'),
    /** null: it has no end of its own. */
    expiresAt: p.bigint('number').strictNullable(),
    /** To the minute. */
    lastUsedAt: p.bigint('number').strictNullable(),
    revokedAt: p.bigint('number').strictNullable(),
  },
});

export class AccessToken extends AccessTokenSchema.class {}
AccessTokenSchema.setClass(AccessToken);
