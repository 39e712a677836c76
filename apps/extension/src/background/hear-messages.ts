import { browser } from 'wxt/browser';

import { believedMessage } from '../messaging/messages.ts';
import { lookAtAlerts } from './alerts/watch-alerts.ts';
import { noteMessage } from './keep-badges.ts';

/** Hears our own pages. Nothing is answered, so nothing can be asked out of us. */
export function hearMessages(): void {
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  browser.runtime.onMessage.addListener((raw: unknown, sender) => {
    const message = believedMessage(raw, sender, own);
    if (message === null) return;
    if (message.kind === 'alerts') lookAtAlerts();
    else void noteMessage(message);
  });
}
