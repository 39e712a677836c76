/** What is different between two lists of allowed senders. */
export interface RangeChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export function rangeChange(before: readonly string[], after: readonly string[]): RangeChange {
  return {
    added: after.filter((range) => !before.includes(range)),
    removed: before.filter((range) => !after.includes(range)),
  };
}

/** A list with the change made to it, whatever else stands in it. */
export function withRanges(ranges: readonly string[], { added, removed }: RangeChange): string[] {
  const left = ranges.filter((range) => !removed.includes(range));
  return [...left, ...added.filter((range) => !left.includes(range))];
}
