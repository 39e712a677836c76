import { platformById } from '@trackside/core';
import { browser } from 'wxt/browser';

import { i18n } from '../language/i18n.ts';
import type { TabMessage } from '../messaging/messages.ts';
import { namedHostsItem } from '../storage/choices.ts';
import { hostOf } from '../workspace-context/host-of.ts';
import { platformOfTab } from '../workspace-context/platform-of-tab.ts';
import { openAlertsItem } from './alerts/open-alerts.ts';
import { badgeOf, type Badge } from './badge-of.ts';
import { tabErrorsItem, withErrors } from './tab-errors.ts';

const colours = { platform: '#4353d9', alert: '#8a5200', error: '#c4291f' } as const;

const textColour = '#ffffff';

/**
 * Writes on our button what is known of a tab. Its address is known only where the user has opened us,
 * or has given us its host.
 */
async function paint(tabId: number): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  const errors = (await tabErrorsItem.read())[tabId] ?? 0;
  const tab = url === undefined ? null : { id: tabId, url, host: hostOf(url) };
  const platformId = platformOfTab(tab, await namedHostsItem.read());
  const alerts = await openAlertsItem.read();
  const title = [
    i18n.t('extension.name'),
    ...(platformId === null ? [] : [platformById(platformId)?.name ?? platformId]),
    ...(errors > 0 ? [i18n.t('badge.errors', errors)] : []),
    ...(alerts > 0 ? [i18n.t('badge.alerts', alerts)] : []),
  ].join(' · ');
  await show(badgeOf({ platformId, errors, alerts }), title, { tabId });
}

/** On one tab, or on all that have nothing of their own. */
async function show(
  { text, tone }: Badge,
  title: string,
  where: { readonly tabId?: number },
): Promise<void> {
  const { action } = browser;
  await action.setBadgeBackgroundColor({ ...where, color: colours[tone] });
  await action.setBadgeTextColor({ ...where, color: textColour });
  await action.setBadgeText({ ...where, text });
  await action.setTitle({ ...where, title });
}

/** Paints every tab anew. New ones come without anything of their own: what they show is set, too. */
export async function paintEverywhere(): Promise<void> {
  const alerts = await openAlertsItem.read();
  const title = [
    i18n.t('extension.name'),
    ...(alerts > 0 ? [i18n.t('badge.alerts', alerts)] : []),
  ].join(' · ');
  await show(badgeOf({ platformId: null, errors: 0, alerts }), title, {});
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) paintIfThere(id);
  }
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
export async function noteMessage(message: TabMessage): Promise<void> {
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
