import type { FieldChange, SetUpChange } from './set-up-plan.ts';

/** The fields in which two differ; all of them where there was nothing before. */
export function fieldChanges<Item, Field extends keyof Item & string>(
  fields: readonly Field[],
  before: Item | null,
  after: Item,
): FieldChange[] {
  return fields
    .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] }))
    .filter((change) => before === null || !isSame(change.before, change.after));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What is done by these changes of fields. */
export function kindOf(
  isKnown: boolean,
  fields: readonly FieldChange[],
  archived: boolean,
): SetUpChange['kind'] {
  if (!isKnown) return 'create';
  const archivesAlone = fields.length === 1 && fields[0]?.field === 'archived';
  if (!archivesAlone) return 'update';
  return archived ? 'archive' : 'restore';
}
