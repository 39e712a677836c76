import type { Segment } from '../segment.ts';

/**
 * Cuts stretches out of a row of segments. Offsets must rise from call to call, so that all calls
 * together walk the row once, and must not fall inside a macro.
 */
export function createSegmentCutter(
  segments: readonly Segment[],
): (start: number, end: number) => Segment[] {
  let index = 0;
  let offset = 0;
  return (start, end) => {
    const found: Segment[] = [];
    for (;;) {
      const segment = segments[index];
      if (segment === undefined) return found;
      const segmentEnd = offset + segment.text.length;
      const text = segment.text.slice(Math.max(start - offset, 0), Math.max(end - offset, 0));
      if (text !== '') found.push({ ...segment, text });
      if (segmentEnd > end) return found;
      offset = segmentEnd;
      index += 1;
    }
  };
}
