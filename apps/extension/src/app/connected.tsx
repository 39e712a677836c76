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
    <ConnectedOnce
      key={connection.kind === 'local' ? 'local' : `${connection.url} ${connection.token}`}
      connection={connection}
    >
      {children}
    </ConnectedOnce>
  );
}

function ConnectedOnce({ connection, children }: ConnectedProps) {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <WorkspaceProvider connection={connection}>
        <CopiedContext value={connection.kind === 'local' ? endFirstRunHere : endFirstRun}>
          {children}
        </CopiedContext>
      </WorkspaceProvider>
    </QueryClientProvider>
  );
}

/** The first right URL that is copied, wherever it is, is the last step of the first run. */
function endFirstRun(text: string, endpoint: string | null = null): void {
  if (!holdsRightUrl(text, endpoint)) return;
  void firstRunItem.update((kept) => (kept === 'running' ? 'done' : kept));
}

function endFirstRunHere(text: string): void {
  void import('../api/local/local-items.ts')
    .then(({ localStateItem }) => localStateItem.read())
    .then(({ tracker }) =>
      endFirstRun(text, tracker === null || tracker.words === null ? null : tracker.endpoint),
    );
}
