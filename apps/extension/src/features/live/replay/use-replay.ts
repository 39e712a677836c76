import { useMutation, useQueryClient } from '@tanstack/react-query';

import { toApiFailure } from '../../../api/api-failure.ts';
import type { PostbackRow } from '../../../api/api-types.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';

/** Has a kept postback decided again, with corrections where given. Keeps the verdict of before. */
export function useReplay(
  { id, verdict }: Pick<PostbackRow, 'id' | 'verdict'>,
  onChanged: (row: PostbackRow) => void,
) {
  const { api } = useWorkspace();
  const queryClient = useQueryClient();
  return useMutation(
    api.postbacks.replay.mutationOptions({
      onMutate: () => verdict,
      onSuccess: onChanged,
      onError: (error) => {
        if (toApiFailure(error).kind !== 'unreachable') return;
        void queryClient.refetchQueries(
          { queryKey: api.access.whoami.queryKey() },
          { cancelRefetch: false },
        );
      },
      scope: { id: `replay-${id}` },
    }),
  );
}

export type Replay = ReturnType<typeof useReplay>;
