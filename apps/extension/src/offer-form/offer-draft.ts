import * as z from 'zod/mini';

import { noPrice, priceValuesSchema } from '../forms/price-values.ts';
import { draftItem } from '../storage/draft.ts';
import type { StoredItem } from '../storage/stored-item.ts';
import { offerDraftName } from './use-offer-draft-kept.ts';

const valuesSchema = z.object({
  name: z.string(),
  currency: z.string(),
  destinationUrl: z.string(),
  revenue: priceValuesSchema,
  payout: priceValuesSchema,
});

/** An offer as it is being typed. */
export type OfferValues = z.infer<typeof valuesSchema>;

export const emptyOffer: OfferValues = {
  name: '',
  currency: 'USD',
  destinationUrl: '',
  revenue: { type: 'CPA', value: '' },
  payout: noPrice,
};

export function offerDraftItem(serverUrl: string): StoredItem<OfferValues | null> {
  return draftItem(offerDraftName, z.nullable(valuesSchema), { serverUrl });
}
