import type { Selection } from './selection/selection.ts';

/** What lies over the list: why pages, each opened from the one before it, and what was begun from there. */
export interface Tasks {
  readonly trail: readonly string[];
  readonly repair: RepairTask | null;
  /** All pages that are shared. */
  readonly shares: boolean;
}

export interface RepairTask {
  readonly selection: Selection;
  /** The event that the sent name is probably meant for. */
  readonly meant: number | null;
}

export const noTasks: Tasks = { trail: [], repair: null, shares: false };
