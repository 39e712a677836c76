import { lazy, Suspense } from 'react';

import type { Surface } from '../../surfaces/surface.ts';
import { useErrand } from './use-errand.ts';
import { useMenuOffer } from './use-menu-offer.ts';
import { useTabTold } from './use-tab-told.ts';

const ErrandView = lazy(async () => ({
  default: (await import('./errand-view.tsx')).ErrandView,
}));

/**
 * Does what a page's context menu or a key asked for, and says what became of it. Tells the background
 * what its menu and its badge are about; the popup opens without waiting for any of it.
 */
export function ErrandNotice({ surface }: { readonly surface: Surface }) {
  const [errand, finish] = useErrand(surface);
  useMenuOffer();
  useTabTold();
  if (errand === null) return null;
  return (
    <Suspense>
      <ErrandView key={errand.at} task={errand.task} onFinish={finish} />
    </Suspense>
  );
}
