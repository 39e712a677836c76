import { useEffect, useState } from 'react';

const mostMs = 500;

/** True once the browser has nothing more urgent to do, from when this is ready on. */
export function useIdle(ready: boolean): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (!ready) return undefined;
    const waiting = requestIdleCallback(() => setIdle(true), { timeout: mostMs });
    return () => cancelIdleCallback(waiting);
  }, [ready]);
  return idle;
}
