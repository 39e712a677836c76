import { browser } from 'wxt/browser';

import type { HostTab } from './workspace.ts';

/** The tab that the user has in front of them; null where the browser does not tell its address. */
export async function readTab(): Promise<HostTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.url === undefined || !URL.canParse(tab.url)) return null;
  const { protocol, hostname } = new URL(tab.url);
  const isPage = protocol === 'https:' || protocol === 'http:';
  return { id: tab.id, url: tab.url, host: isPage ? hostname : '' };
}
