import * as z from 'zod/mini';

import { storedItem } from './stored-item.ts';

const hostChoiceSchema = z.object({
  platformId: z.nullable(z.string()),
  offerId: z.nullable(z.number()),
  /** The slot that carries our click id, for each platform that has several. */
  slots: z.record(z.string(), z.string()),
});

export type HostChoice = z.infer<typeof hostChoiceSchema>;

export const noChoice: HostChoice = { platformId: null, offerId: null, slots: {} };

const maxRecentOffers = 5;

/** What was chosen last on each dashboard's host; `''` stands for pages without one. */
export const hostChoicesItem = storedItem(
  'local:host-choices',
  z.record(z.string(), hostChoiceSchema),
  {},
);

/** Hosts of self-hosted trackers that the user named: host → platform id. */
export const namedHostsItem = storedItem('local:named-hosts', z.record(z.string(), z.string()), {});

/** Offers chosen lately, the newest first. */
export const recentOffersItem = storedItem('local:recent-offers', z.array(z.number()), []);

export const tabItem = storedItem('local:tab', z.string(), 'postbacks');

export function withRecent(recent: readonly number[], offerId: number): number[] {
  return [offerId, ...recent.filter((id) => id !== offerId)].slice(0, maxRecentOffers);
}
