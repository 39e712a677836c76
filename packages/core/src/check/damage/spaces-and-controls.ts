import type { Edit } from '../text/edit.ts';
import { macroMask } from './segment-places.ts';

const unseen =
  '\\s\\p{Z}\\p{Cc}\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF';
const smartQuotes = '\\u2018-\\u201F';
const stretch = new RegExp(`[${unseen}]+|[${smartQuotes}]`, 'gu');
const visibleSpace = /\p{Zs}/gu;
const lineBreak = /[\n\r\u0085\u2028\u2029]/;

/** Quotes or angle brackets that were copied together with the URL around which they stood. */
const wrapping = /^\s*["'`<]\s*(?:https?:|\/\/)[^]*["'`>]\s*$/i;

function wrappingEdits(text: string): Edit[] {
  if (!wrapping.test(text)) return [];
  const first = text.search(/\S/);
  const last = text.trimEnd().length - 1;
  return [
    { start: first, end: first + 1, text: '' },
    { start: last, end: last + 1, text: '' },
  ];
}

/** The same text with the given places as spaces, so that what they wrapped is read as it is meant. */
function blankOut(text: string, edits: readonly Edit[]): string {
  const characters = text.split('');
  for (const edit of edits) characters.fill(' ', edit.start, edit.end);
  return characters.join('');
}

/** Character by character 1 where a query's values stand: only a value can hold a space that was meant. */
function valueMask(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  let inQuery = false;
  let inValue = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '?') inQuery = true;
    if (character === '&') inValue = false;
    mask[at] = inValue ? 1 : 0;
    if (character === '=') inValue = inQuery;
  }
  return mask;
}

const atLeftEdge = /[=&?{([<#/]/;
const atRightEdge = /[=&?})\]>#]/;

interface Place {
  readonly before: string;
  readonly after: string;
  readonly inMacro: boolean;
  readonly inValue: boolean;
}

/** What a stretch of blanks stands for. */
function replacement(found: string, { before, after, inMacro, inValue }: Place): string {
  if (/[\u2018\u2019\u201B]/.test(found)) {
    return inValue && /\w/.test(before) && /\w/.test(after) ? '%27' : '';
  }
  const atEdge =
    before === '' || after === '' || atLeftEdge.test(before) || atRightEdge.test(after);
  if (atEdge || lineBreak.test(found)) return '';
  const spaces = (found.match(visibleSpace) ?? []).length;
  if (inMacro) return ' '.repeat(spaces);
  return inValue ? '%20'.repeat(spaces) : '';
}

/**
 * Finds spaces, line breaks, zero-width and control characters and smart quotes, with what belongs
 * there: nothing at the edges of names, values and macros and where a line was broken, `%20` inside a
 * value. The plain spaces inside a macro, as in `{cl?Network Name}`, belong to it.
 */
export function findSpacesAndControls(text: string): Edit[] {
  const wrapped = wrappingEdits(text);
  const body = wrapped.length === 0 ? text : blankOut(text, wrapped);
  const macros = macroMask(body, () => true);
  const conditions = macroMask(body, ({ text: macro }) => macro.startsWith('<#'));
  const values = valueMask(body);
  const edits: Edit[] = [];
  for (const match of body.matchAll(stretch)) {
    const start = match.index;
    const end = start + match[0].length;
    // The spaces of a condition, as in `<#if a >= 1>`, stand beside signs of its own.
    if (conditions[start] === 1 && /^ +$/.test(match[0])) continue;
    const place = {
      before: body.charAt(start - 1),
      after: body.charAt(end),
      inMacro: macros[start] === 1,
      inValue: values[start] === 1,
    };
    const wanted = replacement(match[0], place);
    if (wanted !== text.slice(start, end)) edits.push({ start, end, text: wanted });
  }
  return edits;
}
