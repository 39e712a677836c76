import { lazy, Suspense } from 'react';

import { connectionItem } from '../storage/connection.ts';
import { useStored } from '../storage/use-stored.ts';
import type { Surface } from '../surfaces/surface.ts';
import { StorageNotice } from '../ui/overlays/storage-notice.tsx';
import { Connected } from './connected.tsx';
import { Shell } from './shell.tsx';

const ConnectScreen = lazy(async () => ({
  default: (await import('./connect-screen.tsx')).ConnectScreen,
}));

export function App({ surface }: { readonly surface: Surface }) {
  const [{ loaded, value: connection }, setConnection] = useStored(connectionItem);

  if (!loaded) return null;
  return (
    <div className="flex h-full flex-col">
      <StorageNotice />
      <div className="min-h-0 flex-1">
        {connection === null ? (
          <Suspense>
            <ConnectScreen onConnected={setConnection} />
          </Suspense>
        ) : (
          <Connected connection={connection}>
            <Shell surface={surface} onDisconnect={() => setConnection(null)} />
          </Connected>
        )}
      </div>
    </div>
  );
}
