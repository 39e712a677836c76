import '../../zod-without-eval.ts';
import { defineBackground } from 'wxt/utils/define-background';

import { hearNotifications } from '../../background/alerts/tell-alerts.ts';
import { watchAlerts } from '../../background/alerts/watch-alerts.ts';
import { hearKeys, hearMenu } from '../../background/hear-gestures.ts';
import { hearMessages } from '../../background/hear-messages.ts';
import { forgetErrorsWithPages } from '../../background/keep-badges.ts';
import { keepGrants } from '../../background/keep-grants.ts';
import { keepMenu } from '../../background/keep-menu.ts';
import { watchTabs } from '../../background/watch-tabs.ts';
import { openOnInstall } from '../../features/first-run/open-on-install.ts';
import { keepStorageFromPages } from '../../storage/connection.ts';

export default defineBackground(() => {
  // Listeners first and at once: the browser wakes us for what was heard in the first turn.
  openOnInstall();
  hearMessages();
  hearMenu();
  hearKeys();
  keepMenu();
  forgetErrorsWithPages();
  watchTabs();
  keepGrants();
  watchAlerts();
  hearNotifications();
  void keepStorageFromPages();
});
