/** How many characters two texts have in common at their beginnings. */
function sharedStart(left: string, right: string): number {
  const most = Math.min(left.length, right.length);
  let shared = 0;
  while (shared < most && left.charCodeAt(shared) === right.charCodeAt(shared)) shared += 1;
  return shared;
}

/** How many they have in common at their ends, behind what is shared at the beginning. */
function sharedEnd(left: string, right: string, start: number): number {
  const most = Math.min(left.length, right.length) - start;
  let shared = 0;
  while (shared < most && left.at(-1 - shared) === right.at(-1 - shared)) shared += 1;
  return shared;
}

/**
 * Row by row through the table of prefixes; only a band of `2 * limit + 1` cells a row is looked at.
 * Written without allocation inside, since two lists of names make tens of thousands of calls.
 */
function bandedDistance(left: string, right: string, limit: number): number {
  const beyond = limit + 1;
  let twoBack: number[] = [];
  let last: number[] = [];
  for (let column = 0; column <= Math.min(right.length, limit); column += 1) last[column] = column;
  let row: number[] = [];
  for (let i = 1; i <= left.length; i += 1) {
    const from = Math.max(0, i - limit);
    const to = Math.min(right.length, i + limit);
    const letter = left.charCodeAt(i - 1);
    let smallest = beyond;
    let before = beyond;
    for (let j = from; j <= to; j += 1) {
      let cost = Math.min(before, last[j] ?? beyond) + 1;
      if (j === 0) cost = i;
      else {
        const other = right.charCodeAt(j - 1);
        cost = Math.min(cost, Number(last[j - 1]) + (letter === other ? 0 : 1));
        const swapped = letter === right.charCodeAt(j - 2) && left.charCodeAt(i - 2) === other;
        if (swapped) cost = Math.min(cost, Number(twoBack[j - 2]) + 1);
      }
      row[j] = cost;
      before = cost;
      if (cost < smallest) smallest = cost;
    }
    if (smallest === beyond) return beyond;
    row[to + 1] = beyond;
    if (from > 0) row[from - 1] = beyond;
    [twoBack, last, row] = [last, row, twoBack];
  }
  return Math.min(Number(last[right.length]), beyond);
}

/**
 * Counts the insertions, deletions, substitutions and swaps of neighbours (optimal string alignment,
 * UTF-16 code units) that turn one text into the other. Gives `limit + 1` as soon as it is clear that
 * there are more than `limit`.
 *
 * @example
 * editDistance('af_purchase', 'af_pruchase', 2) // => 1
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  const start = sharedStart(left, right);
  const end = sharedEnd(left, right, start);
  const ours = left.slice(start, left.length - end);
  const theirs = right.slice(start, right.length - end);
  // What is left of one of them is all that differs.
  if (ours === '' || theirs === '') return ours.length + theirs.length;
  return limit === 0 ? 1 : bandedDistance(ours, theirs, limit);
}
