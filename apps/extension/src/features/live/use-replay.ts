import { useMutation } from '@tanstack/react-query';

import type { PostbackRow } from '../../api/api-types.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';

/** Has a kept postback decided again, with corrections where given. */
export function useReplay(id: string, onChanged: (row: PostbackRow) => void) {
  const { api } = useWorkspace();
  return useMutation(
    api.postbacks.replay.mutationOptions({ onSuccess: onChanged, scope: { id: `replay-${id}` } }),
  );
}

export type Replay = ReturnType<typeof useReplay>;
