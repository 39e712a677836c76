import type { Segment } from '../../template/segment.ts';
import { tokenizeTemplate } from '../../template/tokenize-template.ts';

/** A segment and where it stands in its text (UTF-16 offsets, the end exclusive). */
export interface PlacedSegment {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
}

export function placeSegments(segments: readonly Segment[], from: number): PlacedSegment[] {
  let end = from;
  return segments.map((segment) => {
    const start = end;
    end += segment.text.length;
    return { segment, start, end };
  });
}

export type MacroSegment = Extract<Segment, { kind: 'macro' }>;

/** Placeholder words such as `REPLACE` count as literals here: a platform does not fill them. */
export function isMacro(segment: Segment): segment is MacroSegment {
  return segment.kind === 'macro' && segment.dialect !== 'bareword';
}

/** A character by character mask: 1 where a macro stands that `counts`. */
export function macroMask(text: string, counts: (macro: MacroSegment) => boolean): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (const { segment, start, end } of placeSegments(tokenizeTemplate(text), 0)) {
    if (isMacro(segment) && counts(segment)) mask.fill(1, start, end);
  }
  return mask;
}
