import { browser, type Browser } from 'wxt/browser';

import { hostTabIdIn } from '../surfaces/open-workspace.ts';
import { hostOf } from './host-of.ts';
import type { HostTab } from './workspace.ts';

/**
 * The tab that the user works with: the one that a full page was opened from, else the one in front.
 * null where the browser does not tell its address, and for our own pages.
 */
export async function readTab(): Promise<HostTab | null> {
  const tab = await tabBeside(hostTabIdIn(location.search));
  if (tab?.id === undefined || tab.url === undefined) return null;
  if (tab.url.startsWith(browser.runtime.getURL('/'))) return null;
  return { id: tab.id, url: tab.url, host: hostOf(tab.url) };
}

async function tabBeside(openedFrom: number | null): Promise<Browser.tabs.Tab | undefined> {
  if (openedFrom !== null) return browser.tabs.get(openedFrom);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
