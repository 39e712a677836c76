import { browser } from 'wxt/browser';

import type { Message } from './messages.ts';

/** Tells the background. Only the badge hangs on it: where nobody hears it, nothing is lost. */
export function tellBackground(message: Message): void {
  browser.runtime.sendMessage(message).catch(() => undefined);
}
