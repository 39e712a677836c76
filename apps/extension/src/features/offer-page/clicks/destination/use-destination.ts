import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { toApiFailure, type ApiFailure } from '../../../../api/api-failure.ts';
import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';

interface DestinationChange {
  readonly busy: boolean;
  readonly failure: ApiFailure | null;
  /** The destination before the last change; null where there is none to go back to. */
  readonly replaced: string | null;
  /** The last change was taken back. */
  readonly undone: boolean;
  use(url: string, onUsed: () => void): void;
  undo(onUndone: (restored: string) => void): void;
  forget(): void;
}

/** Gives the offer another destination, and the one before back. */
export function useDestination({ id, destinationUrl }: OfferWithEvents): DestinationChange {
  const { client, refetch } = useWorkspace();
  const [replaced, setReplaced] = useState<string | null>(null);
  const [undone, setUndone] = useState(false);
  const change = useMutation({
    networkMode: 'always',
    mutationFn: async (url: string) => {
      await client.offers.update.mutate({ id, destinationUrl: url });
      await refetch();
    },
  });
  return {
    busy: change.isPending,
    failure: change.error === null ? null : toApiFailure(change.error),
    replaced,
    undone,
    use: (url, onUsed) => {
      const before = destinationUrl;
      change.mutate(url, {
        onSuccess: () => {
          setReplaced(before);
          setUndone(false);
          onUsed();
        },
      });
    },
    undo: (onUndone) => {
      if (replaced === null) return;
      change.mutate(replaced, {
        onSuccess: () => {
          setReplaced(null);
          setUndone(true);
          onUndone(replaced);
        },
      });
    },
    forget: () => {
      setReplaced(null);
      setUndone(false);
      change.reset();
    },
  };
}
