import { browser } from 'wxt/browser';

import { alertText } from '../../alerts/alert-text.ts';
import { mayNotify } from '../../alerts/notification-permission.ts';
import type { Alert } from '../../api/api-types.ts';
import { i18n } from '../../language/i18n.ts';
import { tabItem } from '../../storage/choices.ts';
import { openWorkspace } from '../../surfaces/open-workspace.ts';

/** One notification at a time: a newer one stands in the place of the one before. */
const notificationId = 'alerts';

/** Tells of new alerts by a notification of the browser, where the user has allowed that. */
export async function tellAlerts([first, ...others]: readonly Alert[]): Promise<void> {
  if (first === undefined || !(await mayNotify())) return;
  const { title } = alertText(first);
  await browser.notifications.create(notificationId, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: first.offer?.name ?? i18n.t('extension.name'),
    message: others.length === 0 ? title : `${title}\n${i18n.t('alerts.and_more', others.length)}`,
  });
}

/** The listener is set where the browser has the interface at all, which the permission brings. */
function hearPress(): void {
  const { onClicked } = browser.notifications;
  if (!onClicked.hasListener(showAlerts)) onClicked.addListener(showAlerts);
}

function showAlerts(id: string): void {
  if (id !== notificationId) return;
  void browser.notifications.clear(id);
  void tabItem.write('alerts').then(() => openWorkspace(null));
}

/** Leads from a pressed notification to the alerts, also where they were allowed just now. */
export function hearNotifications(): void {
  if ('notifications' in browser) hearPress();
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (permissions.includes('notifications')) hearPress();
  });
}
