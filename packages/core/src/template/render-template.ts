import type { Segment } from './segment.ts';

/**
 * Puts a template together again: for every string the exact inverse of `tokenizeTemplate`. The
 * result is text; refuses nothing. Rule: contract, section 6.
 *
 * @example
 * renderTemplate([{ kind: 'literal', text: '?a=' }, { kind: 'macro', text: '(x)', dialect: 'paren', name: 'x' }]) // => '?a=(x)'
 */
export function renderTemplate(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('');
}
