import { tokenizeTemplate } from '../../template/tokenize-template.ts';
import type { Edit } from '../text/edit.ts';
import { isMacro, placeSegments } from './segment-places.ts';

const startsParameter = /^[A-Za-z_][\w.\-[\]]{0,60}=/;

const startsWithScheme = /^=(?:[a-z][a-z0-9+.-]*:|%3A)/i;

/**
 * Finds every further `?` that starts parameters where `&` belongs. One inside a macro, as in
 * `{cl?Network Name}`, or in a value, does not count.
 */
export function findDoubleQuestionMarks(text: string): Edit[] {
  const edits: Edit[] = [];
  let seen = false;
  let valueStart = 0;
  for (const { segment, start } of placeSegments(tokenizeTemplate(text), 0)) {
    if (isMacro(segment)) continue;
    for (const match of segment.text.matchAll(/[?&=]/g)) {
      const at = start + match.index;
      if (match[0] !== '?') {
        valueStart = at;
        continue;
      }
      const counts = seen && startsParameter.test(text.slice(at + 1, at + 64));
      seen = true;
      // The value before it may itself be a URL: then its query is not ours.
      if (!counts || startsWithScheme.test(text.slice(valueStart, valueStart + 40))) continue;
      const separated = /[?&]/.test(text.charAt(at - 1));
      edits.push({ start: at, end: at + 1, text: separated ? '' : '&' });
    }
  }
  return edits;
}
