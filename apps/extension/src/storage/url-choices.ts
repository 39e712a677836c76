import * as z from 'zod/mini';

import { ofServer } from './of-server.ts';
import { storedItem, type StoredItem } from './stored-item.ts';

const urlChoicesSchema = z.object({
  /** Whose token the URLs carry. */
  scope: z.enum(['offer', 'global']),
  /** The macro that names the event in the URL for all events, for each platform that has several. */
  macros: z.record(z.string(), z.string()),
  /** How an event's URL names it, by the event's id. */
  naming: z.record(z.string(), z.enum(['id', 'name', 'both'])),
});

export type UrlChoices = z.infer<typeof urlChoicesSchema>;

export const noUrlChoices: UrlChoices = { scope: 'offer', macros: {}, naming: {} };

/** How the postback URLs were wanted last, so that what is shown and copied stays so. */
export function urlChoicesItem(serverUrl: string): StoredItem<UrlChoices> {
  return storedItem(ofServer('local:url-choices', serverUrl), urlChoicesSchema, noUrlChoices);
}
