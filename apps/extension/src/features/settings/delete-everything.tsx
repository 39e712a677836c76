import { useState } from 'react';
import { browser } from 'wxt/browser';

import { giveBackNotifications } from '../../alerts/notification-permission.ts';
import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/status.tsx';
import { giveBack, grantedPatterns } from '../../watching/host-grants.ts';

/** Takes back every host and permission, and deletes all that this browser keeps of us; the connection goes last. */
async function deleteEverything(): Promise<void> {
  for (const pattern of await grantedPatterns()) await giveBack(pattern);
  await giveBackNotifications();
  await browser.storage.session.clear();
  await browser.storage.local.clear();
}

/** Deletes all that is kept in this browser, once the user has said so twice. */
export function DeleteEverything() {
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  return (
    <div className="flex flex-col items-start gap-2">
      <Button kind="danger" onClick={() => setAsking(!asking)} aria-expanded={asking}>
        {i18n.t('privacy.delete')}
      </Button>
      {asking && (
        <Notice
          tone="warn"
          urgent
          action={
            <Button
              size="small"
              kind="danger"
              onClick={() => void deleteEverything().catch(() => setFailed(true))}
            >
              {i18n.t('privacy.delete_yes')}
            </Button>
          }
        >
          {i18n.t('privacy.delete_sure')}
        </Notice>
      )}
      {failed && (
        <Notice tone="error" urgent>
          {i18n.t('privacy.delete_failed')}
        </Notice>
      )}
    </div>
  );
}
