import { browser } from 'wxt/browser';

import { i18n } from '../language/i18n.ts';
import { menuOfferItem } from '../storage/menu-offer.ts';
import { menuEntries, type MenuWords } from './menu-entries.ts';

const words: MenuWords = {
  get check() {
    return i18n.t('menu.check');
  },
  get copy() {
    return i18n.t('menu.copy');
  },
  get findEvent() {
    return i18n.t('menu.find_event');
  },
  conversion: (offer) => i18n.t('menu.conversion', { offer }),
  anyEvent: (offer) => i18n.t('menu.any_event', { offer }),
};

async function buildMenu(): Promise<void> {
  const entries = menuEntries(await menuOfferItem.read(), words);
  await browser.contextMenus.removeAll();
  for (const { contexts, ...entry } of entries) {
    browser.contextMenus.create({ ...entry, contexts: [...contexts] });
  }
}

/** Keeps the context menu in step with the chosen offer. The browser remembers it while we sleep. */
export function keepMenu(): void {
  // One after another: two at once would create the same entries twice.
  let before = Promise.resolve();
  const rebuild = (): void => {
    before = before.then(buildMenu, buildMenu);
  };
  browser.runtime.onInstalled.addListener(rebuild);
  browser.runtime.onStartup.addListener(rebuild);
  menuOfferItem.watch(rebuild);
}
