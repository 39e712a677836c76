import { lazy, Suspense } from 'react';

const SettingsView = lazy(async () => ({
  default: (await import('./settings-view.tsx')).SettingsView,
}));

/** The settings, fetched when they are asked for. */
export function LazySettings({ onClose }: { readonly onClose: () => void }) {
  return (
    <Suspense>
      <SettingsView onClose={onClose} />
    </Suspense>
  );
}
