import { defineEntity, p } from '@mikro-orm/core';
import { JsonText } from '../db/orm/json-text.ts';
import { Flag } from '../db/orm/flag.ts';
import type { PriceRule } from '@trackside/core';

/**
 * An event that a click reached. Two unique indexes decide races: (clickId, eventId, repetition), by
 * which an event that does not allow multiple is booked once a click; (clickId, eventId, orderId)
 * where `orderId` is not null: an order is booked once, also after *allow multiple* was switched. A
 * repeatable event without an order id meets neither.
 */
const EventRecordSchema = defineEntity({
  name: 'EventRecord',
  tableName: 'event_record',
  properties: {
    /** The postback that reported it; a postback records at most once. It may be gone already. */
    postbackNumber: p.bigint('number').primary(),
    postbackId: p.text(),
    clickId: p.integer(),
    offerId: p.integer(),
    eventId: p.integer(),
    /** 0 where the event did not allow multiple when this was booked, else the postback's number. */
    repetition: p.bigint('number'),
    orderId: p.text().strictNullable(),
    /** Minor units of `currency`, as text. */
    revenue: p.text(),
    payout: p.text(),
    currency: p.text(),
    /** As the sender wrote it. */
    saleAmount: p.text().strictNullable(),
    /** The postback's receipt: reports date the event by it. */
    receivedAt: p.bigint('number'),
    recordedAt: p.bigint('number'),
    test: p.type(Flag).$type<boolean>(),
    /** The rule of the affiliate's own payout that it was reckoned by; null: the default one. */
    ownPayout: p.type(JsonText).$type<PriceRule>().strictNullable(),
    /** The descriptive parameters, by name: they outlive the raw postback. */
    descriptive: p.type(JsonText).$type<Readonly<Record<string, string>>>().strictNullable(),
  },
});

export class EventRecord extends EventRecordSchema.class {}
EventRecordSchema.setClass(EventRecord);
