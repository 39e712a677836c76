import { withoutBlanks } from './blank-characters.ts';
import { confusableLetters } from './confusable-letters.ts';

/** One name in the forms under which near misses meet; each form forgives more than the one before. */
export interface NameForms {
  readonly name: string;
  /** Case forgiven. */
  readonly caseless: string;
  /** Case and blanks forgiven. */
  readonly blankless: string;
  /** Case, blanks, look-alike letters and Unicode forms forgiven. */
  readonly skeleton: string;
  /** All that, and the separators between words. */
  readonly joined: string;
  /** Which characters the skeleton holds, as bits: names whose bits differ much are not near. */
  readonly characters: number;
}

function characterBits(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits |= 1 << (text.charCodeAt(at) % 32);
  return bits;
}

/** Replaces every look-alike by the letter that it is taken for. */
export function latinised(text: string): string {
  let latin = '';
  for (const character of text.normalize('NFKC')) {
    latin += confusableLetters.get(character) ?? character;
  }
  return latin;
}

export function nameForms(name: string): NameForms {
  const skeleton = withoutBlanks(latinised(name)).toLowerCase();
  return {
    name,
    caseless: name.toLowerCase(),
    blankless: withoutBlanks(name).toLowerCase(),
    skeleton,
    joined: skeleton.replace(/[_\-.:/]/g, ''),
    characters: characterBits(skeleton),
  };
}
