import type { EventDefinition } from '../../../../event/event-definition.ts';
import type { ReportedGoals } from '../reported-goals.ts';

/** The reported events that the same click may have more than once. */
export function repeatableEvents(goals: ReportedGoals | null): EventDefinition[] {
  return goals?.events.filter(({ allowMultiple }) => allowMultiple) ?? [];
}
