import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';

import { createQueryClient } from '../api/query-client.ts';
import { firstRunItem } from '../features/first-run/first-run-item.ts';
import { holdsRightUrl } from '../features/first-run/first-run-steps.ts';
import type { Connection } from '../storage/connection.ts';
import { CopiedContext } from '../ui/copy-button.tsx';
import { WorkspaceProvider } from '../workspace-context/workspace-provider.tsx';

interface ConnectedProps {
  readonly connection: Connection;
  readonly children: ReactNode;
}

/** What is shown of one connection, which shares no answer with the one before it. */
export function Connected({ connection, children }: ConnectedProps) {
  return (
    <ConnectedOnce key={`${connection.url} ${connection.token}`} connection={connection}>
      {children}
    </ConnectedOnce>
  );
}

function ConnectedOnce({ connection, children }: ConnectedProps) {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <WorkspaceProvider connection={connection}>
        <CopiedContext value={endFirstRun}>{children}</CopiedContext>
      </WorkspaceProvider>
    </QueryClientProvider>
  );
}

/** The first right URL that is copied, wherever it is, is the last step of the first run. */
function endFirstRun(text: string): void {
  if (!holdsRightUrl(text)) return;
  void firstRunItem.update((kept) => (kept === 'running' ? 'done' : kept));
}
