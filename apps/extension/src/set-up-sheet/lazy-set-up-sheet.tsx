import { lazy, Suspense } from 'react';

import { useWorkspace } from '../workspace-context/workspace.ts';

const SetUpSheetView = lazy(async () => ({
  default: (await import('./set-up-sheet-view.tsx')).SetUpSheetView,
}));

/** The sheet of the chosen offer, fetched when it is asked for: the first screen does without it. */
export function LazySetUpSheet({ onClose }: { readonly onClose: () => void }) {
  const { offer } = useWorkspace();
  if (offer === null) return null;
  return (
    <Suspense>
      <SetUpSheetView offer={offer} onClose={onClose} />
    </Suspense>
  );
}
