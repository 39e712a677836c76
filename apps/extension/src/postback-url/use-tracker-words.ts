import { trackerWord, type TrackerWords } from '@trackside/core';

import { useAccount } from './use-account.ts';

/** How the tracker calls our parameters; undefined where it is ours, and until it is known. */
export function useTrackerWords(): TrackerWords | undefined {
  return useAccount().data?.words ?? undefined;
}

/** Names of ours as the tracker calls them; what it has no name for is left out. */
export function inItsWords(names: readonly string[], words: TrackerWords | undefined): string[] {
  return names.flatMap((name) => trackerWord(name, words) ?? []);
}
