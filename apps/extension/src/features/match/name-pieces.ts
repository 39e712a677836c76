import { describeNameDifference } from '@trackside/core';

type NamePiece = ReturnType<typeof describeNameDifference>[number];

/** A piece of a name as it is drawn: what to show, and why it stands out. */
export interface ShownPiece {
  readonly kind: NamePiece['kind'];
  readonly text: string;
  /** `U+00A0`: named where the character itself would deceive the eye. */
  readonly codePoint: string | null;
}

/** Drawn as ␣, it needs no further name. */
const plainBlank = 'U+0020';

const strayBlanks = /^\s+|\s+$|[^\S ]|[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/** An observed name against the event that it is taken for. */
export function piecesOfNearMiss(configured: string, observed: string): ShownPiece[] {
  return describeNameDifference(configured, observed).map(({ kind, text, codePoint: code }) => ({
    kind,
    text,
    codePoint: code === undefined || code === plainBlank ? null : code,
  }));
}

/** A name by itself: only blanks and invisible characters where nobody means them stand out. */
export function piecesOfName(name: string): ShownPiece[] {
  const pieces: ShownPiece[] = [];
  let done = 0;
  for (const stray of name.matchAll(strayBlanks)) {
    if (stray.index > done) pieces.push(same(name.slice(done, stray.index)));
    pieces.push(...blanks(stray[0]));
    done = stray.index + stray[0].length;
  }
  return done < name.length ? [...pieces, same(name.slice(done))] : pieces;
}

function same(text: string): ShownPiece {
  return { kind: 'same', text, codePoint: null };
}

function blanks(text: string): ShownPiece[] {
  return [...text].map((character) => {
    const code = codePoint(character);
    return { kind: 'blank', text: '␣', codePoint: code === plainBlank ? null : code };
  });
}

function codePoint(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
}
