import type { DialectName } from '../../db/transaction/dialect.ts';
import { quoted } from './key-range.ts';
import { largestClickNumber } from '../../db/partitions/click-number.ts';
import type { Column, TableShape } from './table-shape.ts';

/** A column as every database has it: of a click's number what counts clicks, without its partition's. */
export const valueText = ({ name, isClickNumber }: Column): string =>
  isClickNumber ? `(${quoted(name)} & ${largestClickNumber})` : quoted(name);

/**
 * A row's canonical text, the same bytes in every database: of each value the length in bytes, a colon
 * and the value as a text, and `-` for null; commas between them. So no two rows have the same text.
 */
export function rowText({ columns }: TableShape, dialect: DialectName): string {
  return columns
    .map((column) => {
      const text = dialect === 'sqlite' ? quoted(column.name) : `${valueText(column)}::text`;
      const length = dialect === 'sqlite' ? `octet_length(${text})` : `octet_length(${text})::text`;
      return `coalesce(${length} || ':' || ${text}, '-')`;
    })
    .join(` || ',' || `);
}
