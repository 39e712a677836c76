import { useMemo } from 'react';

import { urlChoicesItem, type UrlChoices } from '../storage/url-choices.ts';
import { useStored } from '../storage/use-stored.ts';
import { useWorkspace } from '../workspace-context/workspace.ts';
import type { NamedBy, Scope } from './compose-urls.ts';

interface KeptUrlChoices {
  readonly loaded: boolean;
  readonly choices: UrlChoices;
  setScope(scope: Scope): void;
  setMacro(platformId: string, macro: string): void;
  setNaming(eventId: number, by: NamedBy): void;
}

/** How the postback URLs are wanted, kept for the next time. */
export function useUrlChoices(): KeptUrlChoices {
  const { place } = useWorkspace();
  const [{ loaded, value: choices }, , update] = useStored(
    useMemo(() => urlChoicesItem(place), [place]),
  );
  return {
    loaded,
    choices,
    setScope: (scope) => update((kept) => ({ ...kept, scope })),
    setMacro: (platformId, macro) =>
      update((kept) => ({ ...kept, macros: { ...kept.macros, [platformId]: macro } })),
    setNaming: (eventId, by) =>
      update((kept) => ({ ...kept, naming: { ...kept.naming, [eventId]: by } })),
  };
}
