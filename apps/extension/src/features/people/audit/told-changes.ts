import type { AuditEntry } from '../../../api/people-types.ts';

type Change = AuditEntry['changes'][number];

/**
 * What of a change is worth telling: of what is new, what was set beside its name; of what was taken
 * away nothing but an own payout, since what it was like stands where it was made.
 */
export function toldChanges({
  entity,
  before,
  after,
  changes,
}: Pick<AuditEntry, 'entity' | 'before' | 'after' | 'changes'>): Change[] {
  // Which event it is for stands above.
  if (entity === 'payout') return changes.filter(({ field }) => field !== 'eventId');
  if (after === null) return [];
  if (before !== null) return [...changes];
  return changes.filter((change) => change.field !== 'name' && isSet(change.after));
}

function isSet(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return !(typeof value === 'object' && 'type' in value && value.type === 'None');
}
