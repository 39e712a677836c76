import { useState } from 'react';

import { mappingReaders } from '../../dashboards/mapping-readers.ts';
import type { MappingTable } from '../../dashboards/page-reading.ts';
import { readMapping, type PageFailure } from '../../dashboards/read-from-tab.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';

export interface PageReading {
  /** False where no reader knows the platform, or there is no page. */
  readonly possible: boolean;
  readonly busy: boolean;
  readonly failure: PageFailure | null;
  read(): void;
}

/** Reads the mapping from the tab in front of the user, when they ask for it. */
export function usePageReading(
  onRead: (reading: { readonly url: string; readonly table: MappingTable }) => void,
): PageReading {
  const { tab, platformId } = useWorkspace();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PageFailure | null>(null);

  const read = async (): Promise<void> => {
    if (tab === null || platformId === null) return;
    setBusy(true);
    const answer = await readMapping(tab.id, platformId);
    setBusy(false);
    if (answer.kind === 'read') {
      setFailure(null);
      onRead({ url: tab.url, table: answer });
    } else {
      setFailure(answer);
    }
  };
  return {
    possible: tab !== null && platformId !== null && mappingReaders.has(platformId),
    busy,
    failure,
    read: () => void read(),
  };
}
