import { hasControlCharacter } from './control-characters.ts';

/**
 * Tells whether a typed text is whole characters on one line: no control character, no lone surrogate.
 *
 * @example
 * isOneLine('a\nb') // => false
 */
export function isOneLine(text: string): boolean {
  return text.isWellFormed() && !hasControlCharacter(text);
}
