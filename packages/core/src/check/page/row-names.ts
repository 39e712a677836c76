import type { CarriedName, DashboardReading } from './page-reading.ts';

/** A name in the table, and the first row that holds it. */
export interface RowName {
  readonly name: string;
  readonly row: number;
}

/** The names in one column, each once, in the order of rows; places without a name are left out. */
export function rowNames({ rows }: DashboardReading, column: CarriedName): RowName[] {
  const first = new Map<string, number>();
  for (const [row, mapped] of (rows ?? []).entries()) {
    const name = mapped[column];
    if (name !== null && name !== '' && !first.has(name)) first.set(name, row);
  }
  return Array.from(first, ([name, row]) => ({ name, row }));
}
