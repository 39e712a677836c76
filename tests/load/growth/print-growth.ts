import { printLine, printTable, spreadCells } from '../statistics/print-table.ts';
import { median, spreadOf } from '../statistics/spread.ts';
import type { ComparedRound } from './compare-ingest.ts';
import type { ReadFigures } from './measure-reads.ts';
import type { MemoryFigures } from './watch-memory.ts';

const leastRatio = 0.8;

function judge(isMet: boolean): string {
  return isMet ? 'met' : 'MISSED';
}

/** Prints how long each question took, beside what it may take. */
export function printReads(reads: readonly ReadFigures[]): void {
  printTable(
    ['milliseconds', 'first', 'median', 'max', 'target', ''],
    reads.map(({ name, first, median: middle, max, target }) => [
      name,
      ...[first, middle, max].map((value) => value.toFixed(1)),
      `< ${target}`,
      judge(middle < target),
    ]),
  );
}

/** Prints the speed on a grown database as a share of that on an empty one, taken inside each round. */
export function printComparison(rounds: readonly ComparedRound[]): void {
  const row = (name: string, cells: readonly { readonly rate: number; readonly p99: number }[]) => [
    name,
    ...spreadCells(spreadOf(cells.map(({ rate }) => rate)), 0),
    median(cells.map(({ p99 }) => p99)).toFixed(1),
  ];
  printTable(
    ['ingest at 64 connections', 'min/s', 'median/s', 'max/s', 'p99 ms'],
    [
      row(
        'empty',
        rounds.map(({ empty }) => empty),
      ),
      row(
        'grown',
        rounds.map(({ grown }) => grown),
      ),
    ],
  );
  const ratio = spreadOf(rounds.map(({ empty, grown }) => grown.rate / empty.rate));
  const [min, middle, max] = spreadCells(ratio, 2);
  printLine(
    '  grown / empty',
    `${min} … ${middle} … ${max}, target ≥ ${leastRatio}: ${judge(ratio.median >= leastRatio)}`,
  );
}

/** Prints how memory grew while postbacks came in. */
export function printMemory({ start, end, max, postbacks }: MemoryFigures, minutes: number): void {
  const [first, last, most] = [start, end, max].map((bytes) => (bytes / 2 ** 20).toFixed(0));
  printLine(
    `  RSS over ${minutes} min of load, ${postbacks} postbacks`,
    `${first} MB after warm-up, ${last} MB at the end, ${most} MB at most`,
  );
}
