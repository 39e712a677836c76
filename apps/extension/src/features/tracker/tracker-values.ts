import { platformById, type TrackerWords, trackerWordsOf } from '@trackside/core';
import * as z from 'zod/mini';

import type { Tracker } from '../../api/local/tracker.ts';
import { draftItem } from '../../storage/draft.ts';

/** A Trackside server that somebody else runs, or that is yet to come. */
export const trackside = 'trackside';
/** A tracker that is not in the catalogue: its names are typed. */
export const otherTracker = 'other';

/** A name for each of our parameters; empty where the tracker has none. */
const names = z.object({
  secure: z.string(),
  transaction_id: z.string(),
  event_id: z.string(),
  event_name: z.string(),
  sale_amount: z.string(),
  payout: z.string(),
  currency: z.string(),
  order_id: z.string(),
  status: z.string(),
  clickMacro: z.string(),
});

const valuesSchema = z.object({
  /** `trackside`, `other`, or a platform's id. */
  product: z.string(),
  endpoint: z.string(),
  token: z.string(),
  names,
});

export type TrackerNames = z.infer<typeof names>;

/** The tracker as it is being typed. */
export type TrackerValues = z.infer<typeof valuesSchema>;

/** It holds a token: it leaves with the browser's session. */
export const trackerDraft = draftItem('tracker', z.nullable(valuesSchema), { secret: true });

function typedNames(words: TrackerWords): TrackerNames {
  return {
    secure: words.secure ?? '',
    transaction_id: words.transaction_id ?? '',
    event_id: words.event_id ?? '',
    event_name: words.event_name ?? '',
    sale_amount: words.sale_amount ?? '',
    payout: words.payout ?? '',
    currency: words.currency ?? '',
    order_id: words.order_id ?? '',
    status: words.status ?? '',
    clickMacro: words.clickMacro ?? '',
  };
}

/** The names that a product is known to take; none for one that is not in the catalogue. */
export function namesOf(product: string): TrackerNames {
  return typedNames(trackerWordsOf(platformById(product)));
}

/** What is kept, as the form shows it. */
export function toTrackerValues(tracker: Tracker | null): TrackerValues {
  if (tracker === null) {
    return { product: trackside, endpoint: '', token: '', names: namesOf(trackside) };
  }
  const { platform, endpoint, token, words } = tracker;
  return words === null
    ? { product: trackside, endpoint, token, names: namesOf(trackside) }
    : { product: platform ?? otherTracker, endpoint, token, names: typedNames(words) };
}

/** The typed names as the tracker's words; blanks around them were never meant. */
export function typedWords(typed: TrackerNames): TrackerWords {
  const word = (name: string): string | null => (name.trim() === '' ? null : name.trim());
  return {
    secure: word(typed.secure),
    transaction_id: word(typed.transaction_id),
    event_id: word(typed.event_id),
    event_name: word(typed.event_name),
    sale_amount: word(typed.sale_amount),
    payout: word(typed.payout),
    currency: word(typed.currency),
    order_id: word(typed.order_id),
    status: word(typed.status),
    clickMacro: word(typed.clickMacro),
  };
}
