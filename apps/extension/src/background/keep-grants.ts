import { browser } from 'wxt/browser';

import { grantDatesItem, withGranted, withoutGranted } from '../watching/grant-dates.ts';
import { hostPattern } from '../watching/host-pattern.ts';
import { noteErrors } from './keep-badges.ts';
import { watchTab } from './watch-tabs.ts';

async function begin(patterns: string[]): Promise<void> {
  await grantDatesItem.update((kept) => withGranted(kept, patterns, Date.now()));
  for (const { id } of await browser.tabs.query({ url: patterns })) {
    if (id !== undefined) watchTab(id);
  }
}

async function end(patterns: readonly string[]): Promise<void> {
  await grantDatesItem.update((kept) => withoutGranted(kept, patterns));
  // Not even an empty list is left where everything is deleted.
  if (Object.keys(await grantDatesItem.read()).length === 0) await grantDatesItem.clear();
  for (const { id, url } of await browser.tabs.query({})) {
    // Of a tab beside which the user has opened us, the address is still known.
    const ended = url === undefined || patterns.includes(hostPattern(url) ?? '');
    if (id !== undefined && ended) await noteErrors(id, 0);
  }
}

/** Follows the hosts that are given and taken away, in our settings or in the browser's own. */
export function keepGrants(): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) void begin(origins);
  });
  onRemoved.addListener(({ origins = [] }) => {
    if (origins.length > 0) void end(origins);
  });
}
