import { useState } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import type { EventInput } from '../../../api/api-types.ts';
import { faultWords } from '../../../forms/fault-words.ts';
import { failureText } from '../../../ui/states.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';

export interface EventChanges {
  readonly busy: boolean;
  /** Why a name could not be created or an event not be renamed, by observed name. */
  readonly failures: ReadonlyMap<string, string>;
  /** Counts what was carried out, with or without success. */
  readonly finished: number;
  /** How many were created by the last batch; null before the first. */
  readonly created: number | null;
  /** Creates one event a name, one after another; a refusal of one does not stop the others. */
  create(names: readonly string[], like: Omit<EventInput, 'name'>): void;
  rename(eventId: number, name: string): void;
}

/** Creates and renames the offer's events, and keeps for each name what went wrong. */
export function useEventChanges(): EventChanges {
  const { client, refetch } = useWorkspace();
  const [busy, setBusy] = useState(false);
  const [failures, setFailures] = useState<ReadonlyMap<string, string>>(new Map());
  const [created, setCreated] = useState<number | null>(null);
  const [finished, setFinished] = useState(0);

  const each = async (
    names: readonly string[],
    change: (name: string) => Promise<unknown>,
  ): Promise<number> => {
    setBusy(true);
    const failed = new Map<string, string>();
    for (const name of names) {
      try {
        // One after another: the server answers each by itself, and the list keeps its order.
        await change(name);
      } catch (error) {
        failed.set(name, reasonOf(error));
      }
    }
    setFailures(failed);
    await refetch();
    setBusy(false);
    setFinished((count) => count + 1);
    return names.length - failed.size;
  };

  return {
    busy,
    failures,
    finished,
    created,
    create: (names, like) => {
      void each(names, (name) => client.events.create.mutate({ ...like, name })).then(setCreated);
    },
    rename: (eventId, name) => {
      setCreated(null);
      void each([name], () => client.events.update.mutate({ id: eventId, name }));
    },
  };
}

function reasonOf(error: unknown): string {
  const failure = toApiFailure(error);
  const issue = failure.kind === 'refused' ? failure.issues[0]?.message : undefined;
  return issue === undefined ? failureText(failure).text : faultWords(issue);
}
