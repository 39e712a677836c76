import { useEffect, useState } from 'react';

import { errandItem, isFor, type Errand } from '../../storage/errand.ts';
import type { Surface } from '../../surfaces/surface.ts';

/** What a menu or a key asked this surface for; each errand is taken once. */
export function useErrand(surface: Surface): [errand: Errand | null, finish: () => void] {
  const [errand, setErrand] = useState<Errand | null>(null);
  useEffect(() => {
    let current = true;
    const take = (kept: Errand | null): void => {
      if (!current || kept === null || document.hidden) return;
      if (!isFor(kept, surface, Date.now())) return;
      setErrand(kept);
      void errandItem.clear();
    };
    void errandItem.read().then(take);
    const stop = errandItem.watch(take);
    return () => {
      current = false;
      stop();
    };
  }, [surface]);
  return [errand, () => setErrand(null)];
}
