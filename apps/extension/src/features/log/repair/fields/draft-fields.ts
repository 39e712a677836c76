import type { FieldErrors } from '../../../../forms/field-errors.ts';
import type { RepairDraft } from '../repair-draft.ts';

/** What each kind of repair fills in of the draft. */
export interface DraftFields {
  readonly draft: RepairDraft;
  readonly errors: FieldErrors;
  readonly onChange: (part: Partial<RepairDraft>) => void;
}
