import { i18n } from '#i18n';
import { platformById } from '@trackside/core';
import { browser } from 'wxt/browser';

import type { Message } from '../messaging/messages.ts';
import { namedHostsItem } from '../storage/choices.ts';
import { hostOf } from '../workspace-context/host-of.ts';
import { platformOfTab } from '../workspace-context/platform-of-tab.ts';
import { badgeOf } from './badge-of.ts';
import { tabErrorsItem, withErrors } from './tab-errors.ts';

const colours = { platform: '#4353d9', error: '#c4291f', text: '#ffffff' } as const;

/**
 * Writes on our button what is known of a tab. Its address is known only where the user has opened us,
 * or has given us its host.
 */
async function paint(tabId: number): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  const errors = (await tabErrorsItem.read())[tabId] ?? 0;
  const tab = url === undefined ? null : { id: tabId, url, host: hostOf(url) };
  const platformId = platformOfTab(tab, await namedHostsItem.read());
  const { text, isError } = badgeOf(platformId, errors);
  const title = [
    i18n.t('extension.name'),
    ...(platformId === null ? [] : [platformById(platformId)?.name ?? platformId]),
    ...(errors > 0 ? [i18n.t('badge.errors', errors)] : []),
  ].join(' · ');
  const { action } = browser;
  await action.setBadgeBackgroundColor({
    tabId,
    color: isError ? colours.error : colours.platform,
  });
  await action.setBadgeTextColor({ tabId, color: colours.text });
  await action.setBadgeText({ tabId, text });
  await action.setTitle({ tabId, title });
}

function paintIfThere(tabId: number): void {
  // The tab may be closed by now.
  paint(tabId).catch(() => undefined);
}

/** Keeps how many errors stand beside a tab, and tells it on our button. */
export async function noteErrors(tabId: number, errors: number): Promise<void> {
  await tabErrorsItem.update((kept) => withErrors(kept, tabId, errors));
  paintIfThere(tabId);
}

/** Keeps the badge of a tab in step with what our pages tell. */
export async function noteMessage(message: Message): Promise<void> {
  if (message.kind === 'checked') await noteErrors(message.tabId, message.errors);
  else paintIfThere(message.tabId);
}

/** Forgets what was found beside a page once another one stands in its tab. */
export function forgetErrorsWithPages(): void {
  const forget = (tabId: number): Promise<unknown> =>
    tabErrorsItem.update((kept) => withErrors(kept, tabId, 0));
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') void forget(tabId);
    if (status === 'complete') paintIfThere(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forget(tabId));
}
