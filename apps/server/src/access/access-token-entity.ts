import { defineEntity, p } from '@mikro-orm/core';

/** Who may use the API. The token itself is never stored. */
const AccessTokenSchema = defineEntity({
  name: 'AccessToken',
  tableName: 'access_token',
  properties: {
    id: p.integer().primary().autoincrement(),
    name: p.text(),
    role: p.text().$type<'admin'>(),
    /** HMAC-SHA-256 in hex, under a key that lies beside the database, not in it. */
    tokenDigest: p.text(),
    createdAt: p.bigint('number'),
  },
});

export class AccessToken extends AccessTokenSchema.class {}
AccessTokenSchema.setClass(AccessToken);
