import * as z from 'zod/mini';

import { storedItem } from '../../storage/stored-item.ts';

export const sortColumns = [
  'favourite',
  'name',
  'id',
  'currency',
  'revenue',
  'payout',
  'created',
  'status',
] as const;
export type SortColumn = (typeof sortColumns)[number];

export const shownStates = ['active', 'archived', 'all'] as const;

const choicesSchema = z.object({
  by: z.enum(sortColumns),
  descending: z.boolean(),
  state: z.enum(shownStates),
  /** null: offers of every currency. */
  currency: z.nullable(z.string()),
});

export type OfferChoices = z.infer<typeof choicesSchema>;

export const usualChoices: OfferChoices = {
  by: 'name',
  descending: false,
  state: 'active',
  currency: null,
};

/** How the table of offers was looked at last. */
export const offerChoicesItem = storedItem<OfferChoices>(
  'local:offer-table-choices',
  choicesSchema,
  usualChoices,
);
