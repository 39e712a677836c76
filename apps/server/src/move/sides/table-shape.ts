import { movedTable, movingTable } from '../../db/move-marks.ts';
import { CliFailure } from '../../cli/cli-failure.ts';

export interface Column {
  readonly name: string;
  readonly kind: 'integer' | 'text';
  /** The database's own name of the type. */
  readonly type: string;
  /** It holds a click's number, which begins with its partition's where the clicks lie in partitions. */
  readonly isClickNumber: boolean;
}

export interface TableShape {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The columns by which its rows are told apart and gone through; none where the table has one row. */
  readonly key: readonly Column[];
}

/**
 * What each database keeps for itself: sequences are copied as numbers, what is only noted is folded
 * into the totals before they are copied, and the rest belongs to a place.
 */
export const ownTables: readonly string[] = [
  'mikro_orm_migrations',
  'postback_sequence',
  'total_change',
  movedTable,
  movingTable,
];

/**
 * Tables that are gone through by another column than their primary key's: where PostgreSQL has them in
 * partitions what they are partitioned by belongs to their key.
 */
const wayThrough: Readonly<Record<string, string>> = {
  click: 'transaction_id',
  conversion: 'postback_number',
  event_record: 'postback_number',
  postback: 'number',
};

/** A column as the database's catalogue tells of it. */
export interface CatalogueRow {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  /** Its place in the primary key, from 1; 0: it is not in it. */
  readonly place: number;
}

/** The tables of a catalogue that are copied. */
export function shapesOf(rows: readonly CatalogueRow[]): TableShape[] {
  const names = [...new Set(rows.map(({ table }) => table))];
  return names
    .filter((name) => !ownTables.includes(name))
    .toSorted()
    .map((name) => {
      const columns = rows
        .filter(({ table }) => table === name)
        .map(({ column, type, place }) => ({
          name: column,
          kind: kindOf(type),
          type,
          place,
          isClickNumber: column === 'click_id' || (name === 'click' && column === 'id'),
        }));
      const way = wayThrough[name];
      const key = columns.filter((column) =>
        way === undefined ? column.place > 0 : column.name === way,
      );
      return { name, columns, key: key.toSorted((a, b) => a.place - b.place) };
    });
}

/** Whether the rows of a table belong to clicks; those of the clicks themselves do not. */
export function namesClicks({ name, columns }: TableShape): boolean {
  return name !== 'click' && columns.some(({ isClickNumber }) => isClickNumber);
}

/** What a click is called by whoever speaks of it, beside a row that holds its number. */
export const clickBeside = '(select c.transaction_id from click c where c.id = click_id)';

function kindOf(type: string): Column['kind'] {
  return /^(integer|bigint|smallint)$/iu.test(type) ? 'integer' : 'text';
}

/**
 * The source's tables, each with the target's own types. Refuses where the two differ, so that nothing
 * is left behind because one of them does not know it.
 */
export function matchShapes(
  source: readonly TableShape[],
  target: readonly TableShape[],
): { readonly source: TableShape; readonly target: TableShape }[] {
  const unknown = target.find(({ name }) => source.every((table) => table.name !== name));
  if (unknown !== undefined) throw differing(unknown.name);
  return source.map((table) => {
    const other = target.find(({ name }) => name === table.name);
    if (other === undefined) throw differing(table.name);
    const inOrder = table.columns.map(({ name, kind }) =>
      other.columns.find((column) => column.name === name && column.kind === kind),
    );
    const columns = inOrder.filter((column) => column !== undefined);
    const same =
      columns.length === table.columns.length &&
      columns.length === other.columns.length &&
      namesOf(table.key) === namesOf(other.key);
    if (!same) throw differing(table.name);
    return { source: table, target: { ...other, columns } };
  });
}

const namesOf = (columns: readonly Column[]): string => columns.map(({ name }) => name).join();

const differing = (table: string): CliFailure =>
  new CliFailure(
    `The table ${table} is not the same in both databases: bring the old one up to date with "trackside migrate", and see that nothing else lies in the new one.`,
  );
