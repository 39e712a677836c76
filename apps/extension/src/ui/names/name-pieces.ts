import type { NamePiece } from '@trackside/core';

/** A piece of a name as it is drawn: what to show, and why it stands out. */
export interface ShownPiece {
  readonly kind: NamePiece['kind'];
  readonly text: string;
  /** `U+00A0`: named where the character itself would deceive the eye. */
  readonly codePoint: string | null;
}

/** Drawn as ␣, it needs no further name. */
const plainBlank = 'U+0020';

const blankSign = '␣';

/** Blanks at the ends, and inside every blank but the space and every character without ink. */
const strayBlanks =
  /^\s+|\s+$|[^\S ]|\u034F|[\p{Cc}\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0]/u;

/** Letters that pass for Latin ones. */
const deceivers = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const latin = /\p{Script=Latin}/u;

/** True for names with blanks or invisible characters where nobody means them. */
export function hasStrayBlank(name: string): boolean {
  return strayBlanks.test(name);
}

/** A name by itself: only what nobody means there stands out, invisible characters and letters of two scripts. */
export function piecesOfName(name: string): ShownPiece[] {
  const mixed = latin.test(name) && deceivers.test(name);
  const odd = new RegExp(
    mixed ? `${strayBlanks.source}|${deceivers.source}` : strayBlanks.source,
    'gu',
  );
  const pieces: ShownPiece[] = [];
  let done = 0;
  for (const found of name.matchAll(odd)) {
    if (found.index > done) pieces.push(same(name.slice(done, found.index)));
    pieces.push(...[...found[0]].map(oddPiece));
    done = found.index + found[0].length;
  }
  return done < name.length ? [...pieces, same(name.slice(done))] : pieces;
}

function same(text: string): ShownPiece {
  return { kind: 'same', text, codePoint: null };
}

function oddPiece(character: string): ShownPiece {
  const code = codePoint(character);
  if (deceivers.test(character)) return { kind: 'lookalike', text: character, codePoint: code };
  return { kind: 'blank', text: blankSign, codePoint: code === plainBlank ? null : code };
}

function codePoint(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
}
