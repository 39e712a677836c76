import { useEffect, useRef } from 'react';

import type { HostTab } from '../workspace-context/workspace.ts';
import { hostPattern } from './host-pattern.ts';
import { pageChanged } from './page-changed.ts';
import { useGrantedHosts } from './use-granted-hosts.ts';

const patienceMs = 60_000;
const restMs = 1000;

/**
 * Calls back when a page whose host the user has given is there to be read, and each time it has
 * changed; answers whether this tab's is one.
 */
export function useWatchedPage(tab: HostTab | null, onChange: () => void): boolean {
  const granted = useGrantedHosts();
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  const tabId = tab?.id;
  const url = tab?.url;
  const pattern = url === undefined ? null : hostPattern(url);
  const watched = pattern !== null && granted?.includes(pattern) === true;

  useEffect(() => {
    if (!watched || tabId === undefined) return;
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const changed = await pageChanged(tabId, patienceMs);
      if (!current) return;
      if (changed !== false && !document.hidden) latest.current();
      timer = setTimeout(() => void look(), restMs);
    };
    latest.current();
    void look();
    return () => {
      current = false;
      clearTimeout(timer);
    };
    // Another address is another page, though the tab is the same.
  }, [watched, tabId, url]);
  return watched;
}
