import { editDistance } from './edit-distance.ts';
import type { NameForms } from './name-forms.ts';

export const nearMisses = ['case', 'whitespace', 'lookalike', 'similar'] as const;

/** How a name differs from another that was probably meant. None of them is a match. */
export type NearMiss = (typeof nearMisses)[number];

export interface NameComparison {
  readonly status: 'exact' | NearMiss;
  /** 0 for equal names; the smaller, the nearer. Compares across statuses. */
  readonly rank: number;
}

const nearestSimilar = 10;

/** Names of up to three characters are too short for a typing error to be told from another name. */
function toleratedEdits(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  if (length < 4) return 0;
  return length < 6 ? 1 : 2;
}

/** An edit takes at most one character out of a name and brings one in: more bits are more edits. */
function differInCharacters(left: NameForms, right: NameForms, limit: number): boolean {
  let bits = left.characters ^ right.characters;
  let differing = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    differing += 1;
  }
  return differing > 2 * limit;
}

/** Status and rank by the first form under which the names are equal. */
function compareForms(left: NameForms, right: NameForms): NameComparison | null {
  if (left.name === right.name) return { status: 'exact', rank: 0 };
  if (left.caseless === right.caseless) return { status: 'case', rank: 1 };
  if (left.blankless === right.blankless) return { status: 'whitespace', rank: 2 };
  if (left.skeleton === right.skeleton) return { status: 'lookalike', rank: 3 };
  if (left.joined === right.joined) return { status: 'similar', rank: nearestSimilar };
  return null;
}

/**
 * Tells how two names differ, or null where they are simply different names. A name that is empty
 * under a form (all blanks, all separators) is near to nothing. Rule: contract, section 6.
 *
 * @example
 * compareNames(nameForms('af_purchase'), nameForms('AF_Purchase')) // => { status: 'case', rank: 1 }
 */
export function compareNames(left: NameForms, right: NameForms): NameComparison | null {
  if (left.joined === '' || right.joined === '') {
    return left.name === right.name ? { status: 'exact', rank: 0 } : null;
  }
  const equal = compareForms(left, right);
  if (equal !== null) return equal;
  const limit = toleratedEdits(left.skeleton, right.skeleton);
  if (differInCharacters(left, right, limit)) return null;
  const distance = editDistance(left.skeleton, right.skeleton, limit);
  return distance <= limit ? { status: 'similar', rank: nearestSimilar + distance } : null;
}
