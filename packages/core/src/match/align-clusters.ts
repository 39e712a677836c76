/** What stands opposite each other in two texts: undefined where one of them has nothing. */
export interface AlignedPair {
  readonly left: string | undefined;
  readonly right: string | undefined;
}

/** How unlike two clusters are: 0 equal, up to 2 where removing one and adding the other is as good. */
export type ClusterCost = (left: string, right: string) => number;

/** A letter with its combining marks, so that both Unicode forms of `é` stand opposite each other. */
export function clusters(text: string): string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

function costTable(
  left: readonly string[],
  right: readonly string[],
  cost: ClusterCost,
): number[][] {
  const table: number[][] = [[0]];
  const cell = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  for (let row = 0; row <= left.length; row += 1) {
    const costs = (table[row] ??= []);
    for (let column = row === 0 ? 1 : 0; column <= right.length; column += 1) {
      const here = left[row - 1];
      const there = right[column - 1];
      const opposite = here === undefined || there === undefined ? 2 : cost(here, there);
      costs[column] = Math.min(
        cell(row - 1, column) + 1,
        cell(row, column - 1) + 1,
        cell(row - 1, column - 1) + opposite,
      );
    }
  }
  return table;
}

/** Puts two rows of clusters side by side so that as little as possible differs. */
export function alignClusters(
  left: readonly string[],
  right: readonly string[],
  cost: ClusterCost,
): AlignedPair[] {
  const table = costTable(left, right, cost);
  const cell = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  const pairs: AlignedPair[] = [];
  let row = left.length;
  let column = right.length;
  while (row > 0 || column > 0) {
    const here = cell(row, column);
    if (here === cell(row - 1, column) + 1) {
      row -= 1;
      pairs.push({ left: left[row], right: undefined });
    } else if (here === cell(row, column - 1) + 1) {
      column -= 1;
      pairs.push({ left: undefined, right: right[column] });
    } else {
      row -= 1;
      column -= 1;
      pairs.push({ left: left[row], right: right[column] });
    }
  }
  return pairs.reverse();
}
