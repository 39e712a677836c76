import { browser } from 'wxt/browser';

/** Opens the full page, which goes on working with the tab it was opened from. */
export async function openWorkspace(hostTabId: number | null): Promise<void> {
  const page = browser.runtime.getURL('/workspace.html');
  await browser.tabs.create({ url: hostTabId === null ? page : `${page}?tab=${hostTabId}` });
}

/** The tab that a full page was opened from, by its address; null where it names none. */
export function hostTabIdIn(search: string): number | null {
  const found = /^\?tab=([0-9]{1,10})$/.exec(search)?.[1];
  return found === undefined ? null : Number(found);
}
