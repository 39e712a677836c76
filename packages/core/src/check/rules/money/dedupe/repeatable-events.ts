import type { TrackedEvent } from '../../../../event/event-definition.ts';
import type { ReportedGoals } from '../reported-goals.ts';

/** The reported events that the same click may have more than once. */
export function repeatableEvents(goals: ReportedGoals | null): TrackedEvent[] {
  return goals?.events.filter(({ allowMultiple }) => allowMultiple) ?? [];
}
