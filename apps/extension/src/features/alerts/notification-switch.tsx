import { useState } from 'react';

import {
  askForNotifications,
  giveBackNotifications,
  mayNotify,
} from '../../alerts/notification-permission.ts';
import { i18n } from '../../language/i18n.ts';
import { Notice } from '../../ui/status.tsx';
import { Switch } from '../../ui/switch.tsx';
import { usePermissions } from '../../watching/use-permissions.ts';

/** Lets the browser tell of new alerts, also while none of our pages is open. */
export function NotificationSwitch() {
  const may = usePermissions(mayNotify);
  const [failure, setFailure] = useState<'refused' | 'kept' | null>(null);
  const change = (on: boolean): void => {
    // Nothing is awaited before: the browser asks the user only on the press itself.
    const changed = on ? askForNotifications() : giveBackNotifications();
    void changed.then((done) => setFailure(done ? null : on ? 'refused' : 'kept'));
  };
  if (may === null) return null;
  return (
    <div className="flex max-w-2xl flex-col gap-2 border-t border-line pt-4">
      <Switch
        label={i18n.t('alerts.notify')}
        hint={i18n.t('alerts.notify_hint')}
        checked={may}
        onCheckedChange={change}
      />
      {failure !== null && (
        <Notice tone="error" urgent>
          {i18n.t(failure === 'refused' ? 'alerts.notify_refused' : 'alerts.notify_kept')}
        </Notice>
      )}
    </div>
  );
}
