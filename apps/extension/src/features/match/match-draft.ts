import * as z from 'zod/mini';

import { namesReadingSchema } from '../../dashboards/page-reading.ts';
import { noPrice, priceValuesSchema } from '../../forms/price-values.ts';
import { draftItem } from '../../storage/draft.ts';

const matchDraftSchema = z.object({
  /** Which of an event's two names the postback template carries. */
  nameSource: z.enum(['appsflyer', 'partner']),
  /** The page's address together with what was read there. */
  reading: z.nullable(z.object({ url: z.string(), page: namesReadingSchema })),
  /** Whether a list's names or its ids are meant. */
  listSource: z.enum(['event', 'id']),
  /** Which column of a list that was pointed at holds the names. */
  column: z.number(),
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
  listSource: 'event',
  column: 0,
  pasting: false,
  pasted: '',
  changedTicks: [],
  revenue: noPrice,
  payout: noPrice,
  allowMultiple: false,
};

export const matchDraftItem = draftItem('match', z.nullable(matchDraftSchema));
