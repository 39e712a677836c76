import * as z from 'zod/mini';

import type { OfferEvent } from '../api/api-types.ts';
import { noPrice, priceValuesSchema, toPriceInput, toPriceValues } from '../forms/price-values.ts';

/** An event as it is being typed. */
export const eventValuesSchema = z.object({
  name: z.string(),
  /** In local mode: by what the tracker knows it. */
  trackerId: z._default(z.string(), ''),
  revenue: priceValuesSchema,
  payout: priceValuesSchema,
  allowMultiple: z.boolean(),
  parameters: z.array(z.object({ name: z.string(), macro: z.string() })),
});

export type EventValues = z.infer<typeof eventValuesSchema>;
export type ParameterValues = EventValues['parameters'][number];

export const emptyEvent: EventValues = {
  name: '',
  trackerId: '',
  revenue: { type: 'CPA', value: '' },
  payout: noPrice,
  allowMultiple: false,
  parameters: [],
};

export function toEventValues(event: OfferEvent): EventValues {
  return {
    name: event.name,
    trackerId: event.trackerId ?? '',
    revenue: toPriceValues(event.revenue),
    payout: toPriceValues(event.payout),
    allowMultiple: event.allowMultiple,
    parameters: event.parameters.map(({ name, macro }) => ({ name, macro: macro ?? '' })),
  };
}

/** What is checked and sent. The name stays as typed: every blank in it counts. */
export function toEventInput(values: EventValues) {
  return {
    name: values.name,
    revenue: toPriceInput(values.revenue),
    payout: toPriceInput(values.payout),
    allowMultiple: values.allowMultiple,
    parameters: values.parameters.map(({ name, macro }) =>
      macro === '' ? { name: name.trim() } : { name: name.trim(), macro },
    ),
  };
}
