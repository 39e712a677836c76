import type { Span } from '../diagnostic/diagnostic.ts';
import { createSegmentCutter } from './reading/segment-cutter.ts';
import type { Segment } from './segment.ts';
import { tokenizeTemplate } from './tokenize-template.ts';

/** One `name=value` of a template. Names and values are as written: nothing is decoded. */
export interface TemplateParameter {
  readonly name: string;
  /** The value's text. */
  readonly text: string;
  readonly value: readonly Segment[];
  /** UTF-16 offsets in the template: the whole of `name=value`, its name, its value. */
  readonly span: Span;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
}

interface Separator {
  readonly character: string;
  readonly at: number;
}

/** The characters that divide a query, macros left out: they may hold any of them. */
function separators(segments: readonly Segment[]): Separator[] {
  const found: Separator[] = [];
  let offset = 0;
  for (const segment of segments) {
    if (segment.kind === 'literal') {
      for (const match of segment.text.matchAll(/[?&=]/g)) {
        found.push({ character: match[0], at: offset + match.index });
      }
    }
    offset += segment.text.length;
  }
  return found;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** Where its first `=` stands; its end where it has none. */
  readonly equals: number;
}

/** What stands between the first `?` and the end, cut at each `&`. */
function pieces(text: string, marks: readonly Separator[]): Piece[] {
  const question = marks.findIndex((mark) => mark.character === '?');
  const first = marks[question];
  if (first === undefined) return [];
  const found: Piece[] = [];
  let start = first.at + 1;
  let equals: number | undefined;
  for (const { character, at } of [
    ...marks.slice(question + 1),
    { character: '&', at: text.length },
  ]) {
    if (character === '=') equals ??= at;
    if (character !== '&') continue;
    if (at > start) found.push({ start, end: at, equals: equals ?? at });
    start = at + 1;
    equals = undefined;
  }
  return found;
}

/**
 * Lists the parameters of a template in their order, with their places (UTF-16 offsets, the end
 * exclusive). The query runs from the first `?` outside a macro to the text's end; a `#` does not end
 * it, since it may begin a macro. Empty pieces (`&&`) are left out; without a `?` there are none.
 * Refuses nothing; time is linear. Rule: contract, "Postback URLs" (a template is text, not a URL).
 *
 * @example
 * templateParameters('/?a=(x)').map((parameter) => [parameter.name, parameter.text, ...parameter.valueSpan]) // => [['a', '(x)', 4, 7]]
 */
export function templateParameters(text: string): TemplateParameter[] {
  const segments = tokenizeTemplate(text);
  const cut = createSegmentCutter(segments);
  return pieces(text, separators(segments)).map(({ start, end, equals }) => {
    const valueStart = Math.min(equals + 1, end);
    return {
      name: text.slice(start, equals),
      text: text.slice(valueStart, end),
      value: cut(valueStart, end),
      span: [start, end],
      nameSpan: [start, equals],
      valueSpan: [valueStart, end],
    };
  });
}
