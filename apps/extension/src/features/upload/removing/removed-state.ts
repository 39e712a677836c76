import { noLocalState, type LocalState } from '../../../api/local/local-state.ts';

/** Nothing is kept any more; ids go on, so that no new offer is taken for an old one. */
export function emptied({ nextId }: LocalState): LocalState {
  return { ...noLocalState, nextId };
}

/** What was removed, back again beside what was set up since. */
export function restored(now: LocalState, removed: LocalState): LocalState {
  return {
    tracker: now.tracker ?? removed.tracker,
    offers: [...removed.offers, ...now.offers],
    events: [...removed.events, ...now.events],
    nextId: Math.max(now.nextId, removed.nextId),
  };
}
