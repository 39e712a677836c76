import * as z from 'zod/mini';

import { ofServer } from './of-server.ts';
import { storedItem, type StoredItem } from './stored-item.ts';

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
export function hostChoicesItem(serverUrl: string): StoredItem<Record<string, HostChoice>> {
  const schema = z.record(z.string(), hostChoiceSchema);
  return storedItem(ofServer('local:host-choices', serverUrl), schema, {});
}

/** Hosts of self-hosted trackers that the user named: host → platform id. */
export const namedHostsItem = storedItem('local:named-hosts', z.record(z.string(), z.string()), {});

/** Names a host; null forgets its name. The others stay. */
export function withHostNamed(
  named: Readonly<Record<string, string>>,
  host: string,
  platformId: string | null,
): Record<string, string> {
  const others = Object.fromEntries(Object.entries(named).filter(([known]) => known !== host));
  return platformId === null ? others : { ...others, [host]: platformId };
}

/** Offers chosen lately, the newest first. */
export function recentOffersItem(serverUrl: string): StoredItem<number[]> {
  return storedItem(ofServer('local:recent-offers', serverUrl), z.array(z.number()), []);
}

/** Offers with a star. */
export function favouriteOffersItem(serverUrl: string): StoredItem<number[]> {
  return storedItem(ofServer('local:favourite-offers', serverUrl), z.array(z.number()), []);
}

export const tabItem = storedItem('local:tab', z.string(), 'postbacks');

/** Whether one URL is checked, or everything that is set up. */
export const checkModeItem = storedItem('local:check-mode', z.enum(['url', 'set-up']), 'url');

export function withRecent(recent: readonly number[], offerId: number): number[] {
  return [offerId, ...recent.filter((id) => id !== offerId)].slice(0, maxRecentOffers);
}

/** Gives the offer a star, or takes it away. */
export function withStarToggled(favourites: readonly number[], offerId: number): number[] {
  return favourites.includes(offerId)
    ? favourites.filter((id) => id !== offerId)
    : [...favourites, offerId];
}
