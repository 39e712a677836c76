import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/**
 * What `read` says of the extension's permissions, read again whenever one is given or taken away;
 * null until the browser has answered. `read` stays the same one between renders.
 */
export function usePermissions<Value>(read: () => Promise<Value>): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    let current = true;
    const readAgain = (): void => {
      void read().then((now) => {
        if (current) setValue(() => now);
      });
    };
    readAgain();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(readAgain);
    onRemoved.addListener(readAgain);
    return () => {
      current = false;
      onAdded.removeListener(readAgain);
      onRemoved.removeListener(readAgain);
    };
  }, [read]);
  return value;
}
