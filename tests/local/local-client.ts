import type { AppRouter } from '@trackside/server/router';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import {
  answerWith,
  apiRequest,
  type StateKeeper,
} from '../../apps/extension/src/api/local/answer-with.ts';
import {
  type LocalState,
  localStateSchema,
  noLocalState,
} from '../../apps/extension/src/api/local/local-state.ts';

export interface LocalClient {
  readonly client: ReturnType<typeof createTRPCClient<AppRouter>>;
  state(): LocalState;
}

/** The API as local mode answers it, on a state in memory that is written and read as text. */
export function localClient(): LocalClient {
  let kept = JSON.stringify(noLocalState);
  const read = (): LocalState => localStateSchema.parse(JSON.parse(kept));
  const keeper: StateKeeper = {
    read: async () => read(),
    update: async (change) => {
      kept = JSON.stringify(change(read()));
      return true;
    },
  };
  const client = createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: 'http://this-browser.invalid/trpc',
        fetch: (input, init) => answerWith(keeper, apiRequest(input, init)),
      }),
    ],
  });
  return { client, state: read };
}
