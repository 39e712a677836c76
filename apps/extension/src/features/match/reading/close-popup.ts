import { browser } from 'wxt/browser';

/** Closes this view where it is the popup: it lies on the page and takes the keys. Others stay. */
export function closePopup(): void {
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}
