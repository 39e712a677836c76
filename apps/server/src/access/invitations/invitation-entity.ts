import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '../roles.ts';

/** A link by which somebody gets a token of their own, once. Its secret is never stored. */
const InvitationSchema = defineEntity({
  name: 'Invitation',
  tableName: 'invitation',
  properties: {
    id: p.integer().primary().autoincrement(),
    /** The name of the token to come. */
    name: p.text(),
    role: p.text().$type<Role>(),
    /** As an access token's. */
    secretDigest: p.text(),
    /** The token of the admin who made it: the invitation ends with it. */
    createdBy: p.integer(),
    createdAt: p.bigint('number'),
    expiresAt: p.bigint('number'),
    usedAt: p.bigint('number').strictNullable(),
    revokedAt: p.bigint('number').strictNullable(),
  },
});

export class Invitation extends InvitationSchema.class {}
InvitationSchema.setClass(Invitation);
