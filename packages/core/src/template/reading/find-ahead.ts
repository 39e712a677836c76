/** Where a needle stands next at or after an offset; the text's length where it stands nowhere. */
export type FindAhead = (needle: string, from: number) => number;

/**
 * A search that remembers its last answer for each needle, so that a walk along the text costs time
 * linear in its length however often it asks. Offsets may go back by a few characters only.
 */
export function createFindAhead(text: string): FindAhead {
  const answers = new Map<string, { readonly from: number; readonly at: number }>();
  return (needle, from) => {
    const last = answers.get(needle);
    if (last !== undefined && last.at >= from) {
      const before = text.slice(from, last.from).indexOf(needle);
      return before === -1 ? last.at : from + before;
    }
    const index = text.indexOf(needle, from);
    const at = index === -1 ? text.length : index;
    answers.set(needle, { from, at });
    return at;
  };
}
