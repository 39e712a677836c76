import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';

import { createQueryClient } from '../api/query-client.ts';
import { connectionItem } from '../storage/connection.ts';
import { useStored } from '../storage/use-stored.ts';
import { Shell } from './shell.tsx';
import { WorkspaceProvider } from '../workspace-context/workspace-provider.tsx';

const ConnectView = lazy(async () => ({
  default: (await import('../features/connect/connect-view.tsx')).ConnectView,
}));

export function App() {
  const [queryClient] = useState(createQueryClient);
  const [connection, setConnection] = useStored(connectionItem);

  if (!connection.loaded) return null;
  if (connection.value === null) {
    return (
      <Suspense>
        <ConnectView onConnected={setConnection} />
      </Suspense>
    );
  }
  return (
    <QueryClientProvider client={queryClient}>
      <WorkspaceProvider
        key={`${connection.value.url} ${connection.value.token}`}
        connection={connection.value}
      >
        <Shell
          onDisconnect={() => {
            queryClient.clear();
            setConnection(null);
          }}
        />
      </WorkspaceProvider>
    </QueryClientProvider>
  );
}
