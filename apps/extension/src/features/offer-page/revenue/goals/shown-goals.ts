import type { OfferEvent } from '../../../../api/api-types.ts';

export const goalFilters = ['active', 'archived', 'all'] as const;

export type GoalFilter = (typeof goalFilters)[number];

interface KnownEvents {
  readonly active: readonly OfferEvent[];
  readonly archived: readonly OfferEvent[];
}

/** The events that a table shows, the oldest first. */
export function shownGoals({ active, archived }: KnownEvents, filter: GoalFilter): OfferEvent[] {
  return [
    ...(filter === 'archived' ? [] : active),
    ...(filter === 'active' ? [] : archived),
  ].toSorted((a, b) => a.id - b.id);
}

/** The archived ones of all; one that has come back meanwhile is not among them. */
export function archivedOf(
  all: readonly OfferEvent[],
  active: readonly OfferEvent[],
): OfferEvent[] {
  const back = new Set(active.map(({ id }) => id));
  return all.filter(({ id, archivedAt }) => archivedAt !== null && !back.has(id));
}
