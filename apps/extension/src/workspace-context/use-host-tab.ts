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
    void readTab().then((tab) => {
      if (current) setState({ loaded: true, tab });
    });
    return () => {
      current = false;
    };
  }, []);
  return state;
}
