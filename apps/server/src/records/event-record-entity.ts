import { defineEntity, p } from '@mikro-orm/core';

/**
 * An event that a click reached. Two partial unique indexes decide races:
 * (transactionId, eventId) where `onlyOnce`: an event that does not allow multiple is booked once a
 * click; (transactionId, eventId, orderId) where `orderId` is not null: an order is booked once,
 * also after *allow multiple* was switched. A repeatable event without an order id meets neither.
 */
const EventRecordSchema = defineEntity({
  name: 'EventRecord',
  tableName: 'event_record',
  properties: {
    /** The postback that reported it; a postback records at most once. */
    postbackId: p.text().primary(),
    transactionId: p.text(),
    offerId: p.integer(),
    eventId: p.integer(),
    /** The event did not allow multiple when this was booked. */
    onlyOnce: p.boolean(),
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
    test: p.boolean(),
    /** The descriptive parameters, by name: they outlive the raw postback. */
    descriptive: p.json().$type<Readonly<Record<string, string>>>(),
  },
});

export class EventRecord extends EventRecordSchema.class {}
EventRecordSchema.setClass(EventRecord);
