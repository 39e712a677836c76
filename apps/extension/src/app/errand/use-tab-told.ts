import { useEffect } from 'react';

import { tellBackground } from '../../messaging/tell-background.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';

/** Tells the background beside which tab we are open, so that its badge can name the platform. */
export function useTabTold(): void {
  const { tab } = useWorkspace();
  const tabId = tab?.id;
  const url = tab?.url;
  useEffect(() => {
    if (tabId !== undefined && url !== undefined) tellBackground({ kind: 'opened', tabId });
  }, [tabId, url]);
}
