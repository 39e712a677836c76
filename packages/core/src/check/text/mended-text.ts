import type { Span } from '../../diagnostic/diagnostic.ts';
import { applyEdits, type Edit } from './edit.ts';

/** A text whose damage is undone for reading, and the way back to the text as it was written. */
export interface MendedText {
  readonly text: string;
  /** The place in the original; one inside a mended stretch widens to the whole of it. */
  readonly spanInOriginal: (span: Span) => Span;
  /** null where an end falls inside a mended stretch: such a change can't be told apart from it. */
  readonly editInOriginal: (edit: Edit) => Edit | null;
}

/** A mended stretch: where it stands in the mended text, and where it stood. */
interface Patch {
  readonly start: number;
  readonly end: number;
  readonly originalStart: number;
  readonly originalEnd: number;
}

function patchesOf(edits: readonly Edit[]): Patch[] {
  let shift = 0;
  return edits.map(({ start, end, text }) => {
    const patch = {
      start: start + shift,
      end: start + shift + text.length,
      originalStart: start,
      originalEnd: end,
    };
    shift += text.length - (end - start);
    return patch;
  });
}

/** The last patch that begins before an offset, or at it where `orAt` says so (binary search). */
function patchBefore(patches: readonly Patch[], offset: number, orAt: boolean): Patch | undefined {
  let low = 0;
  let high = patches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = Number(patches[middle]?.start);
    if (start < offset || (orAt && start === offset)) low = middle + 1;
    else high = middle;
  }
  return patches[low - 1];
}

/** Where a stretch that begins at an offset begins in the original: behind what was only removed. */
function startInOriginal(patches: readonly Patch[], offset: number): number {
  const patch = patchBefore(patches, offset, true);
  if (patch === undefined) return offset;
  if (offset >= patch.end) return offset - patch.end + patch.originalEnd;
  return patch.originalStart;
}

/** Where a stretch that ends at an offset ends in the original: before what was only removed. */
function endInOriginal(patches: readonly Patch[], offset: number): number {
  const patch = patchBefore(patches, offset, false);
  if (patch === undefined) return offset;
  return Math.max(offset - patch.end, 0) + patch.originalEnd;
}

function fallsInside(patches: readonly Patch[], offset: number): boolean {
  const patch = patchBefore(patches, offset, false);
  return patch !== undefined && offset < patch.end;
}

/** Mends a text by edits that rise and do not overlap. */
export function mendText(original: string, edits: readonly Edit[]): MendedText {
  const patches = patchesOf(edits);
  const spanInOriginal = ([start, end]: Span): Span => {
    const first = startInOriginal(patches, start);
    return [first, Math.max(first, endInOriginal(patches, end))];
  };
  return {
    text: applyEdits(original, edits),
    spanInOriginal,
    editInOriginal: ({ start, end, text }) => {
      if (fallsInside(patches, start) || fallsInside(patches, end)) return null;
      const [first, last] = spanInOriginal([start, end]);
      return { start: first, end: last, text };
    },
  };
}
