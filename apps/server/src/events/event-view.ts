import type { EventInput } from '@trackside/core';
import type { Snapshot } from '../audit/audit-service.ts';
import { fromPriceColumns, toPriceColumns } from '../offers/price-columns.ts';
import type { EventDefinitionRow } from './event-definition-entity.ts';
import type { EventView } from './events-service.ts';

/** An event's row as the API shows it. */
export function eventView(event: EventDefinitionRow): EventView {
  return {
    id: event.id,
    offerId: event.offerId,
    ...eventFields(event),
    archivedAt: event.archivedAt === null ? null : new Date(event.archivedAt).toISOString(),
    createdAt: new Date(event.createdAt).toISOString(),
  };
}

type EventColumns = Omit<
  Pick<EventDefinitionRow, keyof ReturnType<typeof eventColumns>>,
  'parameters'
> & { readonly parameters: EventInput['parameters'] };

/** What people set of an event, from its row or from the columns of one to be. */
export function eventFields(event: EventColumns): EventInput {
  return {
    name: event.name,
    revenue: fromPriceColumns({ type: event.revenueType, value: event.revenueValue }),
    payout: fromPriceColumns({ type: event.payoutType, value: event.payoutValue }),
    allowMultiple: event.allowMultiple,
    parameters: event.parameters,
  };
}

/** What people set of an event, as its columns. */
export function eventColumns(fields: EventInput) {
  const revenue = toPriceColumns(fields.revenue);
  const payout = toPriceColumns(fields.payout);
  return {
    name: fields.name,
    revenueType: revenue.type,
    revenueValue: revenue.value,
    payoutType: payout.type,
    payoutValue: payout.value,
    allowMultiple: fields.allowMultiple,
    parameters: fields.parameters.map(({ name, macro }) =>
      macro === undefined ? { name } : { name, macro },
    ),
  };
}

/** An event as the log of changes keeps it. */
export function eventSnapshot(event: EventDefinitionRow): Snapshot {
  return { ...eventFields(event), archived: event.archivedAt !== null };
}
