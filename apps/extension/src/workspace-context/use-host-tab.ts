import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

import type { HostTab } from './workspace.ts';
import { readTab } from './read-tab.ts';

interface HostTabState {
  readonly loaded: boolean;
  readonly tab: HostTab | null;
}

/** The tab beside us, followed: a panel outlives the page that it was opened on. */
export function useHostTab(): HostTabState {
  const [state, setState] = useState<HostTabState>({ loaded: false, tab: null });
  useEffect(() => {
    let current = true;
    const accept = (tab: HostTab | null): void => {
      if (!current) return;
      setState((known) => (known.loaded && isSame(known.tab, tab) ? known : { loaded: true, tab }));
    };
    const read = (): void => {
      // Without a tab everything works that needs no page.
      readTab().then(accept, () => accept(null));
    };
    read();
    const { onActivated, onUpdated } = browser.tabs;
    onActivated.addListener(read);
    onUpdated.addListener(read);
    // The user's click on our button may have made an address readable.
    addEventListener('focus', read);
    return () => {
      current = false;
      onActivated.removeListener(read);
      onUpdated.removeListener(read);
      removeEventListener('focus', read);
    };
  }, []);
  return state;
}

function isSame(a: HostTab | null, b: HostTab | null): boolean {
  return a?.id === b?.id && a?.url === b?.url;
}
