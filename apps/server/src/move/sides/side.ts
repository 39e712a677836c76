import type { DialectName } from '../../db/transaction/dialect.ts';
import type { SqlValue } from '../../db/transaction/sql.ts';
import type { KeyRange } from './key-range.ts';
import type { TableShape } from './table-shape.ts';

/** How many rows lie in a range, and the SHA-256 of their canonical texts in the order of their keys. */
export interface RangeSummary {
  readonly rows: number;
  readonly hash: string;
}

/** The last number that each sequence gave out, by the name of its table; `postback` has the verdicts'. */
export type Counters = Readonly<Record<string, number>>;

/** What both databases of a move are asked. */
export interface Side {
  readonly dialect: DialectName;
  /** The tables that a move copies, by name. */
  tables(): Promise<readonly TableShape[]>;
  /** Which database this is: the fingerprint of the key that its secrets are locked with; null: of none yet. */
  fingerprint(): Promise<string | null>;
  count(table: TableShape): Promise<number>;
  /** The key of the row that stands so many rows after `after`; null where there are fewer. */
  keyAfter(
    table: TableShape,
    after: readonly SqlValue[] | null,
    rows: number,
  ): Promise<SqlValue[] | null>;
  summarise(table: TableShape, range: KeyRange): Promise<RangeSummary>;
  /**
   * The rows of a range, their values in the order of the table's columns; of rows that belong to clicks
   * the transaction id comes last where it is asked for.
   */
  read(
    table: TableShape,
    range: KeyRange,
    options?: { readonly clicksBeside: boolean },
  ): Promise<readonly (readonly SqlValue[])[]>;
  counters(): Promise<Counters>;
  close(): Promise<void>;
}

/** The database that is left. */
export interface Source extends Side {
  /** Where it has moved to already; null: it has not. */
  movedTo(): Promise<string | null>;
  /** Waits until nobody writes, and lets nobody write until `unlock` or `markMoved`. */
  lock(): Promise<void>;
  unlock(): Promise<void>;
  /** From now on whoever writes here is told where to; ends what `lock` began. */
  markMoved(place: string): Promise<void>;
}

/** The database that is filled. */
export interface Target extends Side {
  /** Its clicks lie in partitions: rows that belong to clicks are to come with the transaction ids. */
  readonly clicksBeside: boolean;
  /** Gets ready to take the raw postbacks since then: milliseconds since the epoch. */
  makeRoom(since: number): Promise<void>;
  /** Puts what can't hold before all rows are there (foreign keys, triggers) aside. */
  setAside(): Promise<void>;
  /** Makes a range hold these rows and no others, in one transaction. */
  replace(
    table: TableShape,
    range: KeyRange,
    rows: readonly (readonly SqlValue[])[],
  ): Promise<void>;
  /** Lets the database look at what it holds now, so that it finds its ways from the start. */
  analyse(): Promise<void>;
  /** Makes the database ready for use, but for its mark; numbers go on after these. */
  putBack(counters: Counters): Promise<void>;
  /** Takes the mark away: from now on servers may use it. */
  removeMark(): Promise<void>;
}
