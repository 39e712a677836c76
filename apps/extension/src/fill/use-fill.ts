import { useEffect, useRef, useState } from 'react';

import type { HostTab } from '../workspace-context/workspace.ts';
import type { FillAnswer } from './fill-answer.ts';
import type { FillAct } from './fill-page.ts';

/** What became of filling. */
export type FillOutcome = { readonly kind: 'no-access' } | FillAnswer;

type FillState = { readonly kind: 'idle' } | { readonly kind: 'busy' } | FillOutcome;

interface Fill {
  readonly state: FillState;
  /** Into the focused field; where none has the focus, `state` lists those that there are. */
  fill(text: string): void;
  fillListed(text: string, index: number): void;
  undo(): void;
  close(): void;
}

/** Loaded when it is pressed: opening the popup is not to wait for it. */
async function fillTab(tabId: number, act: FillAct) {
  return (await import('./fill-tab.ts')).fillTab(tabId, act);
}

/** Filling a field of the tab's page, and what became of it. */
export function useFill(tab: HostTab | null): Fill {
  const [state, setState] = useState<FillState>({ kind: 'idle' });
  const shown = useRef(false);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  const run = async (work: (tabId: number) => Promise<FillState>): Promise<void> => {
    if (tab === null) return;
    setState({ kind: 'busy' });
    const answer = await work(tab.id);
    if (shown.current) setState(answer);
  };
  return {
    state,
    fill: (text) =>
      void run(async (id) => {
        const answer = await fillTab(id, { kind: 'fill', text });
        return answer.kind === 'no-field' ? fillTab(id, { kind: 'list' }) : answer;
      }),
    fillListed: (text, index) =>
      void run((id) => fillTab(id, { kind: 'fill-listed', text, index })),
    undo: () => void run((id) => fillTab(id, { kind: 'undo' })),
    close: () => setState({ kind: 'idle' }),
  };
}
