import { useEffect, useState } from 'react';

import type { HostTab } from './workspace.ts';
import { readTab } from './read-tab.ts';

interface HostTabState {
  readonly loaded: boolean;
  readonly tab: HostTab | null;
}

export function useHostTab(): HostTabState {
  const [state, setState] = useState<HostTabState>({ loaded: false, tab: null });
  useEffect(() => {
    let current = true;
    const accept = (tab: HostTab | null): void => {
      if (current) setState({ loaded: true, tab });
    };
    // Without a tab everything works that needs no page.
    readTab().then(accept, () => accept(null));
    return () => {
      current = false;
    };
  }, []);
  return state;
}
