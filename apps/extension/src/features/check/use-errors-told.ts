import { useEffect } from 'react';

import { tellBackground } from '../../messaging/tell-background.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';

/** Tells the background how many errors are shown, for the badge of the tab beside which they are. */
export function useErrorsTold(errors: number): void {
  const tabId = useWorkspace().tab?.id;
  useEffect(() => {
    if (tabId !== undefined) tellBackground({ kind: 'checked', tabId, errors });
  }, [tabId, errors]);
}
