import type { Span } from '../../diagnostic/diagnostic.ts';
import type { TemplateParameter } from '../../template/template-parameters.ts';
import { isMacro, type MacroSegment, placeSegments } from '../damage/segment-places.ts';
import { decodeQueryText } from '../text/decode-text.ts';

export interface PlacedMacro {
  readonly macro: MacroSegment;
  readonly span: Span;
}

/** A parameter as the rules see it. Spans are places in the mended text. */
export interface ReadParameter {
  readonly index: number;
  /** Percent-decoded where that can be done. */
  readonly name: string;
  /** The value as written, without a fragment that follows it. */
  readonly raw: string;
  /** The decoded value; null where it holds a macro or can't be decoded. */
  readonly literal: string | null;
  readonly macros: readonly PlacedMacro[];
  /** The macro that is the whole value. */
  readonly soleMacro: MacroSegment | null;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
}

/** Where the value ends: at the first raw `#` outside its macros. */
function valueLength(parameter: TemplateParameter): number {
  for (const { segment, start } of placeSegments(parameter.value, 0)) {
    const hash = isMacro(segment) ? -1 : segment.text.indexOf('#');
    if (hash !== -1) return start + hash;
  }
  return parameter.text.length;
}

export function readParameter(parameter: TemplateParameter, index: number): ReadParameter {
  const [start] = parameter.valueSpan;
  const length = valueLength(parameter);
  const raw = parameter.text.slice(0, length);
  const macros = placeSegments(parameter.value, start).flatMap(
    ({ segment, start: from, end }): PlacedMacro[] =>
      isMacro(segment) && from < start + length ? [{ macro: segment, span: [from, end] }] : [],
  );
  const [first] = macros;
  return {
    index,
    name: decodeQueryText(parameter.name) ?? parameter.name,
    raw,
    literal: first === undefined ? decodeQueryText(raw) : null,
    macros,
    soleMacro: first !== undefined && first.macro.text === raw ? first.macro : null,
    span: parameter.span,
    nameSpan: parameter.nameSpan,
    valueSpan: [start, start + length],
  };
}
