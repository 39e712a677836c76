import * as z from 'zod/mini';

import { mappingTableSchema } from '../../dashboards/page-reading.ts';
import { noPrice, priceValuesSchema } from '../../forms/price-values.ts';
import { draftItem } from '../../storage/draft.ts';

const matchDraftSchema = z.object({
  /** Which of an event's two names the postback template carries. */
  nameSource: z.enum(['appsflyer', 'partner']),
  /** The page's address together with what was read there. */
  reading: z.nullable(z.object({ url: z.string(), table: mappingTableSchema })),
  pasting: z.boolean(),
  pasted: z.string(),
  /** Names whose tick differs from the one that is proposed. */
  changedTicks: z.array(z.string()),
  revenue: priceValuesSchema,
  payout: priceValuesSchema,
  allowMultiple: z.boolean(),
});

export type MatchDraft = z.infer<typeof matchDraftSchema>;
export type NameSource = MatchDraft['nameSource'];

export const noMatchDraft: MatchDraft = {
  nameSource: 'appsflyer',
  reading: null,
  pasting: false,
  pasted: '',
  changedTicks: [],
  revenue: noPrice,
  payout: noPrice,
  allowMultiple: false,
};

export const matchDraftItem = draftItem('match', z.nullable(matchDraftSchema));
