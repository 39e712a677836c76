import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

import { storedItem } from './stored-item.ts';

const serverSchema = z.object({
  // What was kept before there was a local mode has no kind.
  kind: z._default(z.literal('server'), 'server'),
  /** Origin and path of the server, without a slash at its end. */
  url: z.string().check(z.minLength(1)),
  token: z.string().check(z.minLength(1)),
  /** Whose token it is, as the server said when it was checked. */
  name: z.string(),
});

/** Everything is kept in this browser, and no server is asked. */
const localSchema = z.object({ kind: z.literal('local') });

export type ServerConnection = z.infer<typeof serverSchema>;

export type Connection = ServerConnection | z.infer<typeof localSchema>;

export const connectionItem = storedItem<Connection | null>(
  'local:connection',
  z.nullable(z.union([localSchema, serverSchema])),
  null,
);

/** Under which name this browser keeps what belongs to a connection. No URL is spelled like the local one. */
export function placeOf(connection: Connection): string {
  return connection.kind === 'local' ? 'this-browser' : connection.url;
}

/**
 * Shuts content scripts out of local storage, where the API token is. To be awaited before anything else
 * runs. Firefox has no such lock yet: there it is enough that no script of ours stays in a page.
 */
export async function keepStorageFromPages(): Promise<void> {
  if (import.meta.env.FIREFOX && !('setAccessLevel' in browser.storage.local)) return;
  await browser.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
