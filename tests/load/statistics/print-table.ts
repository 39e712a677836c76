import type { Spread } from './spread.ts';

/** Columns under their heads: the first to the left, numbers to the right. */
export function printTable(heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [heads, ...rows];
  const widths = heads.map((_, column) =>
    Math.max(...all.map((row) => (row[column] ?? '').length)),
  );
  for (const row of all) {
    const cells = widths.map((width, column) => {
      const text = row[column] ?? '';
      return column === 0 ? text.padEnd(width) : text.padStart(width);
    });
    console.log(`  ${cells.join('  ')}`.trimEnd());
  }
}

/** A name and what was found out about it. */
export function printLine(name: string, value: string): void {
  console.log(`${name.padEnd(52)} ${value}`);
}

/** Least, middle and greatest, as cells of a table. */
export function spreadCells({ min, median, max }: Spread, digits: number): readonly string[] {
  return [min, median, max].map((value) => value.toFixed(digits));
}
