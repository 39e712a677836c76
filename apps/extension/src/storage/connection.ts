import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

import { storedItem } from './stored-item.ts';

const connectionSchema = z.object({
  /** Origin and path of the server, without a slash at its end. */
  url: z.string().check(z.minLength(1)),
  token: z.string().check(z.minLength(1)),
  /** Whose token it is, as the server said when it was checked. */
  name: z.string(),
});

export type Connection = z.infer<typeof connectionSchema>;

export const connectionItem = storedItem('local:connection', z.nullable(connectionSchema), null);

/**
 * Shuts content scripts out of local storage, where the API token is. To be awaited before anything else
 * runs. Firefox has no such lock yet: there it is enough that no script of ours stays in a page.
 */
export async function keepStorageFromPages(): Promise<void> {
  if (import.meta.env.FIREFOX && !('setAccessLevel' in browser.storage.local)) return;
  await browser.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
