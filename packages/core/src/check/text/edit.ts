/** Puts `text` where `start` to `end` (UTF-16 offsets, the end exclusive) stood. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that rise and do not overlap; every other character stays as it is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let applied = '';
  let from = 0;
  for (const edit of edits) {
    applied += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return applied + text.slice(from);
}
