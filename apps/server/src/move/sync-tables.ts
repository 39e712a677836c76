import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { CliFailure } from '../cli/cli-failure.ts';
import type { SqlValue } from '../db/transaction/sql.ts';
import { wholeTable, type KeyRange } from './sides/key-range.ts';
import type { RangeSummary, Source, Target } from './sides/side.ts';
import type { TableShape } from './sides/table-shape.ts';

/** What is compared at once, and copied in one transaction. */
const rowsInRange = 2000;

export interface Sides {
  readonly source: Source;
  readonly target: Target;
}

/** A table as either side knows it. */
export interface TablePair {
  readonly source: TableShape;
  readonly target: TableShape;
}

/** What a table holds: how many rows, and one hash over all of them in the order of their keys. */
export interface TableSummary {
  readonly rows: number;
  readonly hash: string;
}

export interface Synced {
  /** The rows of the ranges that were not the same and were copied. */
  readonly copied: number;
  readonly tables: Readonly<Record<string, TableSummary>>;
}

export interface SyncOptions {
  /** Nobody writes to the source: what was copied is compared again, and must be the same then. */
  readonly atRest: boolean;
  /** Told how many rows were compared or copied since it was told last; each row is both in the end. */
  readonly onRows: (rows: number) => void;
}

interface Compared {
  readonly range: KeyRange;
  readonly ours: RangeSummary;
  readonly theirs: RangeSummary;
}

const isSame = ({ ours, theirs }: Pick<Compared, 'ours' | 'theirs'>): boolean =>
  ours.rows === theirs.rows && ours.hash === theirs.hash;

/**
 * Makes the target's tables hold what the source's do: each table is compared by ranges of its key, by
 * hashes that either side makes of its own rows, and the ranges that differ are copied. So it copies,
 * goes on after it was ended, catches up and verifies, all by the same comparison.
 */
export async function syncTables(
  sides: Sides,
  pairs: readonly TablePair[],
  options: SyncOptions,
): Promise<Synced> {
  let copied = 0;
  const tables: Record<string, TableSummary> = {};
  for (const pair of pairs) {
    const synced = await syncTable(sides, pair, options);
    copied += synced.copied;
    tables[pair.source.name] = synced.summary;
  }
  return { copied, tables };
}

async function syncTable(
  sides: Sides,
  pair: TablePair,
  { atRest, onRows }: SyncOptions,
): Promise<{ readonly copied: number; readonly summary: TableSummary }> {
  const compared: Compared[] = [];
  for await (const range of rangesOf(sides.source, pair.source)) {
    const one = await compare(sides, pair, range);
    compared.push(one);
    onRows(isSame(one) ? 2 * one.ours.rows : one.ours.rows);
  }
  const differing = compared.filter((one) => !isSame(one));
  // All that is out of date goes first: what takes its place may have a key in another range.
  if (differing.length > 1) {
    for (const { range, theirs } of differing) {
      if (theirs.rows > 0) await put(sides.target, pair, range, []);
    }
  }
  let copied = 0;
  for (const { range } of differing) {
    const rows = await sides.source.read(pair.source, range, sides.target);
    await put(sides.target, pair, range, rows);
    copied += rows.length;
    onRows(rows.length);
  }
  const final = atRest ? await compareAgain(sides, pair, compared) : compared;
  return { copied, summary: summaryOf(final.map(({ ours }) => ours)) };
}

/** The whole key space in pieces of so many rows; what comes after the last row belongs to the last. */
async function* rangesOf(source: Source, table: TableShape): AsyncGenerator<KeyRange> {
  if (table.key.length === 0) {
    yield wholeTable;
    return;
  }
  let after: readonly SqlValue[] | null = null;
  do {
    const until: readonly SqlValue[] | null = await source.keyAfter(table, after, rowsInRange);
    yield { after, until };
    after = until;
  } while (after !== null);
}

/** Both sides at once: the one that is asked over a connection works while this process does. */
async function compare(
  { source, target }: Sides,
  pair: TablePair,
  range: KeyRange,
): Promise<Compared> {
  if (target.dialect === 'sqlite') {
    const asked = source.summarise(pair.source, range);
    await turn();
    const theirs = await target.summarise(pair.target, range);
    return { range, theirs, ours: await asked };
  }
  const asked = target.summarise(pair.target, range);
  await turn();
  const ours = await source.summarise(pair.source, range);
  return { range, ours, theirs: await asked };
}

async function put(
  target: Target,
  pair: TablePair,
  range: KeyRange,
  rows: readonly (readonly SqlValue[])[],
): Promise<void> {
  try {
    await target.replace(pair.target, range, rows);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CliFailure(
      `The table ${pair.source.name} can’t be written in the new database (${reason}). The old one is in use as before: mend it, and begin the same command again.`,
      { cause },
    );
  }
}

async function compareAgain(
  sides: Sides,
  pair: TablePair,
  compared: readonly Compared[],
): Promise<readonly Compared[]> {
  const final: Compared[] = [];
  for (const one of compared) {
    const again = isSame(one) ? one : await compare(sides, pair, one.range);
    if (!isSame(again)) throw notTheSame(pair.source.name, again);
    final.push(again);
  }
  return final;
}

const notTheSame = (table: string, { ours, theirs }: Compared): CliFailure =>
  new CliFailure(
    `The table ${table} is not the same in the new database (${theirs.rows} rows where there are ${ours.rows}, or another content): something else changes it there, or it can’t hold what is in it. The old database was not changed.`,
  );

function summaryOf(ranges: readonly RangeSummary[]): TableSummary {
  const hash = createHash('sha256');
  for (const range of ranges) hash.update(range.hash);
  return { rows: ranges.reduce((sum, { rows }) => sum + rows, 0), hash: hash.digest('hex') };
}
