import type { ChangedField, Snapshot } from './audit-service.ts';

/** The fields in which two snapshots differ; what one of them lacks is null there. */
export function changedFields(before: Snapshot | null, after: Snapshot | null): ChangedField[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].flatMap((field) => {
    const change = { field, before: before?.[field] ?? null, after: after?.[field] ?? null };
    return sameJson(change.before, change.after) ? [] : [change];
  });
}

/** Whether two values are the same as JSON, whatever the order of their fields. */
function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([x], [y]) => (x < y ? -1 : 1))
      .map(([name, field]) => [name, inOrder(field)]),
  );
}
