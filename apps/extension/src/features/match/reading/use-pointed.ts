import { useEffect, useRef } from 'react';
import * as z from 'zod/mini';

import { askPointing, type PointingAnswer } from '../../../dashboards/pointing/point-in-tab.ts';
import { storedItem } from '../../../storage/stored-item.ts';
import { useStored } from '../../../storage/use-stored.ts';
import type { HostTab } from '../../../workspace-context/workspace.ts';

const askAgainMs = 400;

/** The address of the page in which the user is to point, kept since the popup closes meanwhile. */
export const pointingItem = storedItem('session:pointing', z.nullable(z.string()), null);

/** Asks the page what the user has pointed at, until it knows; true meanwhile. */
export function usePointed(
  tab: HostTab | null,
  onAnswer: (url: string, answer: PointingAnswer) => void,
): boolean {
  const [waiting] = useStored(pointingItem);
  const latest = useRef(onAnswer);
  useEffect(() => {
    latest.current = onAnswer;
  });
  const tabId = tab?.id;
  const url = tab?.url;
  const here = waiting.value !== null && waiting.value === url;

  useEffect(() => {
    if (!here || tabId === undefined || url === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const ask = async (): Promise<void> => {
      const answer = await askPointing(tabId);
      if (!current) return;
      if (answer.kind === 'pointing') timer = setTimeout(() => void ask(), askAgainMs);
      else {
        await pointingItem.clear();
        latest.current(url, answer);
      }
    };
    void ask();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [here, tabId, url]);
  return here;
}
