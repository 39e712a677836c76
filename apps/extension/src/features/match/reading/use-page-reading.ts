import { useState } from 'react';

import { anyListReader, type PageReader } from '../../../dashboards/page-readers.ts';
import type { NamesReading } from '../../../dashboards/page-reading.ts';
import { startPointing, type PointingAnswer } from '../../../dashboards/pointing/point-in-tab.ts';
import { readNames, type PageFailure } from '../../../dashboards/read-from-tab.ts';
import { i18n } from '../../../language/i18n.ts';
import { useWatchedPage } from '../../../watching/use-watched-page.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { closePopup } from './close-popup.ts';
import { pointingItem, usePointed } from './use-pointed.ts';
import { useReaders, type Readers } from '../../../dashboards/use-readers.ts';

export interface PageReading {
  readonly readers: Readers;
  /** False where there is no page, or every reader for it is switched off. */
  readonly possible: boolean;
  readonly busy: boolean;
  /** True while the user is to point at a list in the page. */
  readonly pointing: boolean;
  readonly failure: PageFailure | null;
  /** True where the page is read again by itself: the user has given its host. */
  readonly watched: boolean;
  read(): void;
  /** Reads whatever list of events the page has; null where that reader is switched off. */
  readonly readAny: (() => void) | null;
  /** null where there is no page to point at. */
  readonly point: (() => void) | null;
}

interface Reading {
  readonly url: string;
  readonly page: NamesReading;
}

/**
 * Reads names from the tab in front of the user, when they ask for it or point at them; on a host that
 * they have given also whenever the page changes, which `onNews` hears of.
 */
export function usePageReading(
  onRead: (reading: Reading) => void,
  onNews: (reading: Reading) => void,
): PageReading {
  const { tab } = useWorkspace();
  const readers = useReaders();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PageFailure | null>(null);

  const accept = (url: string, answer: NamesReading | PageFailure): void => {
    const failed = answer.kind === 'no-access' || answer.kind === 'not-understood';
    setFailure(failed ? answer : null);
    if (!failed) onRead({ url, page: answer });
  };
  const read = async (by: readonly PageReader[]): Promise<void> => {
    if (tab === null) return;
    setBusy(true);
    const answer = await readNames(tab.id, by);
    setBusy(false);
    accept(tab.url, answer);
  };
  const watched = useWatchedPage(tab, () => {
    if (tab === null || readers.first.length === 0) return;
    // What is not understood by itself is not told: nobody asked.
    void readNames(tab.id, readers.first).then((answer) => {
      if (answer.kind !== 'no-access' && answer.kind !== 'not-understood') {
        onNews({ url: tab.url, page: answer });
      }
    });
  });
  const pointing = usePointed(tab, (url: string, answer: PointingAnswer) => {
    if (answer.kind !== 'pointing' && answer.kind !== 'ended') accept(url, answer);
  });
  const point = async ({ id, url }: NonNullable<typeof tab>): Promise<void> => {
    await pointingItem.write(url);
    const words = { prompt: i18n.t('match.point_prompt'), chosen: i18n.t('match.point_chosen') };
    if (await startPointing(id, words)) {
      closePopup();
      return;
    }
    await pointingItem.clear();
    setFailure({ kind: 'no-access' });
  };

  return {
    readers,
    possible: tab !== null && readers.first.length > 0,
    busy,
    pointing,
    failure,
    watched,
    read: () => void read(readers.first),
    readAny: readers.isOn(anyListReader.id) ? () => void read([anyListReader]) : null,
    point: tab === null ? null : () => void point(tab),
  };
}
