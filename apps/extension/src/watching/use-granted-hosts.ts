import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

import { grantedPatterns } from './host-grants.ts';

/** The patterns of the hosts that the user has given, followed; null until the browser has answered. */
export function useGrantedHosts(): readonly string[] | null {
  const [patterns, setPatterns] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let current = true;
    const read = (): void => {
      void grantedPatterns().then((given) => {
        if (current) setPatterns(given.toSorted());
      });
    };
    read();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(read);
    onRemoved.addListener(read);
    return () => {
      current = false;
      onAdded.removeListener(read);
      onRemoved.removeListener(read);
    };
  }, []);
  return patterns;
}
