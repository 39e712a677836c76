import type { Edit } from '../text/edit.ts';
import { findDoubleQuestionMarks } from './double-question-mark.ts';
import { findEncodedTemplate } from './encoded-template.ts';
import { findEntityDamage } from './entity-damage.ts';
import { findSpacesAndControls } from './spaces-and-controls.ts';

/** Damage that is done to a text as a whole, by the code of the rule that tells of it. */
export type Damage = Readonly<Record<DamageCode, readonly Edit[]>>;

export type DamageCode =
  | 'ENTITY_DAMAGE'
  | 'ENCODED_TEMPLATE'
  | 'DOUBLE_QUESTION_MARK'
  | 'SPACE_OR_CONTROL';

/**
 * Finds all damage, each place under one code only: where two could be meant, the one that is named
 * first in `DamageCode`. The edits of each code rise and do not overlap.
 */
export function findDamage(text: string): Damage {
  const taken = new Uint8Array(text.length);
  const free = (edits: readonly Edit[]): Edit[] => {
    const found = edits.filter(({ start, end }) => !taken.subarray(start, end).includes(1));
    for (const { start, end } of found) taken.fill(1, start, end);
    return found;
  };
  return {
    ENTITY_DAMAGE: free(findEntityDamage(text)),
    ENCODED_TEMPLATE: free(findEncodedTemplate(text)),
    DOUBLE_QUESTION_MARK: free(findDoubleQuestionMarks(text)),
    SPACE_OR_CONTROL: free(findSpacesAndControls(text)),
  };
}
