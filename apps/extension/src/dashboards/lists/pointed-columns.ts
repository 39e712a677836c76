import type { Outline, PointedColumns } from '../page-reading.ts';
import { plainLabel } from './list-page.ts';

const maxName = 500;
const maxColumns = 12;

/**
 * The columns of the list that the user pointed at, each name once; null where it holds no text.
 * `headLabels` tell a first row of heads that the page does not mark as such.
 */
export function pointedColumns(
  outline: Outline,
  headLabels: readonly string[],
): PointedColumns | null {
  const [list] = outline.lists;
  if (list === undefined) return null;
  const [first = []] = list.rows;
  const isHead = first.some(([text = '']) => headLabels.includes(plainLabel(text)));
  const heads = list.heads.length === 0 && isHead ? first.map(([text = '']) => text) : list.heads;
  const rows = isHead ? list.rows.slice(1) : list.rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: Math.min(width, maxColumns) }, (_, column) => ({
    head: heads[column] ?? '',
    names: [...new Set(rows.map((row) => row[column]?.[0] ?? ''))].filter(
      (name) => name !== '' && name.length <= maxName,
    ),
  })).filter(({ names }) => names.length > 0);
  return columns.length === 0 ? null : { kind: 'columns', columns };
}
