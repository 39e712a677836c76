import { browser } from 'wxt/browser';

import { firstRunItem } from './first-run-item.ts';

/** Begins the first run in a page of its own, after installing and not after an update. */
export function openOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    void firstRunItem
      .write('running')
      .then(() => browser.tabs.create({ url: browser.runtime.getURL('/first-run.html') }));
  });
}
