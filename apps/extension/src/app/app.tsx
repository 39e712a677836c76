import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';

import { createQueryClient } from '../api/query-client.ts';
import { connectionItem, type Connection } from '../storage/connection.ts';
import { useStored } from '../storage/use-stored.ts';
import type { Surface } from '../surfaces/surface.ts';
import { StorageNotice } from '../ui/overlays/storage-notice.tsx';
import { Shell } from './shell.tsx';
import { WorkspaceProvider } from '../workspace-context/workspace-provider.tsx';

const ConnectView = lazy(async () => ({
  default: (await import('../features/connect/connect-view.tsx')).ConnectView,
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
            <ConnectView onConnected={setConnection} />
          </Suspense>
        ) : (
          <Connected
            key={`${connection.url} ${connection.token}`}
            surface={surface}
            connection={connection}
            onDisconnect={() => setConnection(null)}
          />
        )}
      </div>
    </div>
  );
}

interface ConnectedProps {
  readonly surface: Surface;
  readonly connection: Connection;
  readonly onDisconnect: () => void;
}

/** The screens of one connection, which shares no answer with the one before it. */
function Connected({ surface, connection, onDisconnect }: ConnectedProps) {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <WorkspaceProvider connection={connection}>
        <Shell surface={surface} onDisconnect={onDisconnect} />
      </WorkspaceProvider>
    </QueryClientProvider>
  );
}
