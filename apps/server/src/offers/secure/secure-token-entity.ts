import { defineEntity, p } from '@mikro-orm/core';

/**
 * A token of postback URLs. Live are the current one (`validUntil` is null) and those whose
 * `validUntil` is still to come. Ended tokens stay, so that a token that was once given up can
 * never come back to life, neither by chance nor by a forgotten setting.
 */
const SecureTokenSchema = defineEntity({
  name: 'SecureToken',
  tableName: 'secure_token',
  properties: {
    id: p.integer().primary().autoincrement(),
    /** null: the account's global token. */
    offerId: p.integer().strictNullable(),
    /** Sealed under a key that is not in the database. */
    token: p.text(),
    /** HMAC-SHA-256 in hex. Look-ups go by it, so that how long they take says nothing of the token. */
    tokenDigest: p.text(),
    createdAt: p.bigint('number'),
    validUntil: p.bigint('number').strictNullable(),
  },
});

export class SecureToken extends SecureTokenSchema.class {}
SecureTokenSchema.setClass(SecureToken);
