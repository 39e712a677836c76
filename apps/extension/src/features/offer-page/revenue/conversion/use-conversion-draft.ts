import { useMemo } from 'react';
import * as z from 'zod/mini';

import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { priceValuesSchema, toPriceValues } from '../../../../forms/price-values.ts';
import { draftItem, useDraft, type Draft } from '../../../../storage/draft.ts';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';

const pricesSchema = z.object({ revenue: priceValuesSchema, payout: priceValuesSchema });

type ConversionPrices = z.infer<typeof pricesSchema>;

export type ConversionDraft = Draft<ConversionPrices>;

/** The conversion's prices as they are being typed, kept until they are saved or discarded. */
export function useConversionDraft({ id, revenue, payout }: OfferWithEvents): ConversionDraft {
  const { place } = useWorkspace();
  return useDraft(
    useMemo(
      () => draftItem(`conversion-${id}`, z.nullable(pricesSchema), { serverUrl: place }),
      [id, place],
    ),
    useMemo(
      () => ({ revenue: toPriceValues(revenue), payout: toPriceValues(payout) }),
      [revenue, payout],
    ),
  );
}
