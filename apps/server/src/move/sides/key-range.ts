import type { SqlValue } from '../../db/transaction/sql.ts';
import type { Column, TableShape } from './table-shape.ts';

/** The rows whose key comes after one (all, where it is null) and not after another. */
export interface KeyRange {
  readonly after: readonly SqlValue[] | null;
  readonly until: readonly SqlValue[] | null;
}

export const wholeTable: KeyRange = { after: null, until: null };

/** How a database writes a column where it is compared: texts byte by byte. */
export type Compared = (column: Column) => string;

export interface RangeText {
  readonly where: string;
  readonly values: readonly SqlValue[];
}

/** The condition that a row lies in a range, `?` standing for a value. */
export function rangeText(
  { key }: TableShape,
  { after, until }: KeyRange,
  compared: Compared,
): RangeText {
  const columns = `(${key.map(compared).join(', ')})`;
  const places = `(${key.map(() => '?').join(', ')})`;
  const conditions = [
    ...(after === null ? [] : [`${columns} > ${places}`]),
    ...(until === null ? [] : [`${columns} <= ${places}`]),
  ];
  return {
    where: conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`,
    values: [...(after ?? []), ...(until ?? [])],
  };
}

/** In the order of the key; a table without one has one row. */
export function orderText({ key }: TableShape, compared: Compared): string {
  return key.length === 0 ? '' : `order by ${key.map(compared).join(', ')}`;
}

export const quoted = (name: string): string => `"${name}"`;
