import { type AlignedPair, alignClusters, clusters } from './align-clusters.ts';
import { isBlank } from './blank-characters.ts';
import { latinised } from './name-forms.ts';

/** A stretch of an observed name, to be shown beside the configured one. */
export interface NamePiece {
  readonly kind: 'same' | 'case' | 'blank' | 'lookalike' | 'missing' | 'extra' | 'other';
  /** What to show: blanks that differ as `␣`; what is missing as the configured name has it. */
  readonly text: string;
  /** `U+00A0`, for blanks and look-alikes that differ. */
  readonly codePoint?: string;
}

const blankSign = '␣';

/** Beyond this many characters a name is shown as one piece: the alignment costs their product. */
const longestAligned = 400;

function codePoints(text: string): string {
  return [...text]
    .map(
      (character) =>
        `U+${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`,
    )
    .join(' ');
}

function kindOf(configured: string, observed: string): NamePiece['kind'] {
  if (configured === observed) return 'same';
  if (configured.toLowerCase() === observed.toLowerCase()) return 'case';
  if (isBlank(configured) && isBlank(observed)) return 'blank';
  const alike = latinised(configured).toLowerCase() === latinised(observed).toLowerCase();
  return alike ? 'lookalike' : 'other';
}

const costs = {
  same: 0,
  case: 0.25,
  blank: 0.25,
  lookalike: 0.25,
  other: 1.5,
  missing: 1,
  extra: 1,
};

function unlikeness(configured: string, observed: string): number {
  return costs[kindOf(configured, observed)];
}

function pieceOf({ left, right }: AlignedPair): NamePiece {
  if (right === undefined) {
    const text = String(left);
    return { kind: 'missing', text: isBlank(text) ? blankSign : text };
  }
  const kind = left === undefined ? 'extra' : kindOf(left, right);
  if (kind !== 'same' && isBlank(right)) {
    return { kind: 'blank', text: blankSign, codePoint: codePoints(right) };
  }
  return kind === 'lookalike'
    ? { kind, text: right, codePoint: codePoints(right) }
    : { kind, text: right };
}

/** Neighbours of one kind become one piece; those with a code point stay single. */
function joined(pieces: readonly NamePiece[]): NamePiece[] {
  const found: NamePiece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (
      last?.kind === piece.kind &&
      piece.codePoint === undefined &&
      last.codePoint === undefined
    ) {
      found[found.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    } else {
      found.push(piece);
    }
  }
  return found;
}

/**
 * Cuts an observed name into pieces that tell where and how it differs from the configured one. Equal
 * names give one `same` piece; names of over 400 characters that differ give one `other` piece.
 * Refuses nothing. Rule: names count byte for byte (contract, section 3), so every difference shows.
 *
 * @example
 * describeNameDifference('buy', 'Buy ') // => [{ kind: 'case', text: 'B' }, { kind: 'same', text: 'uy' }, { kind: 'blank', text: '␣', codePoint: 'U+0020' }]
 */
export function describeNameDifference(configured: string, observed: string): NamePiece[] {
  const ours = clusters(configured);
  const theirs = clusters(observed);
  if (configured !== observed && Math.max(ours.length, theirs.length) > longestAligned) {
    return [{ kind: 'other', text: observed }];
  }
  if (configured === observed) return observed === '' ? [] : [{ kind: 'same', text: observed }];
  return joined(alignClusters(ours, theirs, unlikeness).map(pieceOf));
}
