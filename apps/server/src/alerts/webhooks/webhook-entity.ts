import { defineEntity, p } from '@mikro-orm/core';

/** Where alerts are sent to. */
const WebhookSchema = defineEntity({
  name: 'Webhook',
  tableName: 'webhook',
  properties: {
    id: p.integer().primary().autoincrement(),
    url: p.text(),
    /** What messages are signed with, sealed. */
    secret: p.text(),
    createdAt: p.bigint('number'),
    disabledAt: p.bigint('number').nullable(),
  },
});

export class Webhook extends WebhookSchema.class {}
WebhookSchema.setClass(Webhook);
