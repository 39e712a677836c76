import { defineEntity, p } from '@mikro-orm/core';
import { JsonText } from '../db/orm/json-text.ts';
import { Flag } from '../db/orm/flag.ts';
import type { MappedParameter, PriceRule } from '@trackside/core';

/** A goal after an offer's conversion. */
const EventDefinitionSchema = defineEntity({
  name: 'EventDefinition',
  tableName: 'event_definition',
  properties: {
    id: p.integer().primary().autoincrement(),
    offerId: p.integer(),
    /** Unique among the offer's active events, byte for byte. */
    name: p.text(),
    revenueType: p.text().$type<PriceRule['type']>(),
    revenueValue: p.text().strictNullable(),
    payoutType: p.text().$type<PriceRule['type']>(),
    payoutValue: p.text().strictNullable(),
    allowMultiple: p.type(Flag).$type<boolean>(),
    parameters: p.type(JsonText).$type<MappedParameter[]>(),
    archivedAt: p.bigint('number').strictNullable(),
    createdAt: p.bigint('number'),
  },
});

export class EventDefinitionRow extends EventDefinitionSchema.class {}
EventDefinitionSchema.setClass(EventDefinitionRow);
