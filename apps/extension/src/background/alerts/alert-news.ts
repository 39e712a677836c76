import * as z from 'zod/mini';

import type { Alert } from '../../api/api-types.ts';
import { ofServer } from '../../storage/of-server.ts';
import { storedItem, type StoredItem } from '../../storage/stored-item.ts';

/** The newest alert of a server that was there when it was last looked at; null before the first look. */
export function lastSeenAlertItem(serverUrl: string): StoredItem<number | null> {
  return storedItem(ofServer('local:last-seen-alert', serverUrl), z.nullable(z.number()), null);
}

interface News {
  readonly news: readonly Alert[];
  readonly lastSeen: number;
}

/**
 * What has come since the last look, and what the next one starts from. At the first look nothing is
 * news: what was open before the user came is told by the badge.
 */
export function newsAmong(open: readonly Alert[], lastSeen: number | null): News {
  const newest = Math.max(lastSeen ?? 0, ...open.map(({ id }) => id));
  return {
    news: lastSeen === null ? [] : open.filter(({ id }) => id > lastSeen),
    lastSeen: newest,
  };
}
