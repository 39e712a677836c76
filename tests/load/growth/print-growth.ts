import { printLine, printTable, spreadCells } from '../statistics/print-table.ts';
import { median, spreadOf } from '../statistics/spread.ts';
import type { ComparedRound } from './compare-ingest.ts';
import type { ReadFigures } from './measure-reads.ts';
import type { MemoryFigures } from './watch-memory.ts';

const leastRatio = 0.8;
const mostGrowth = 0.1;

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

/**
 * Prints how memory grew while postbacks came in: from the most of the first minute, in which caches fill
 * and the first garbage is collected, to the most of the last.
 */
export function printMemory(figures: MemoryFigures, minutes: number): void {
  const { start, end, peaks, postbacks } = figures;
  const inMb = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
  printLine(
    `  RSS over ${minutes} min of load, ${postbacks} postbacks`,
    `${inMb(start)} MB after warm-up, ${inMb(end)} MB at the end`,
  );
  printLine('  at most in each minute', `${peaks.map(inMb).join(' ')} MB`);
  const [first = start] = peaks;
  const grown = (peaks.at(-1) ?? first) / first - 1;
  const judged = peaks.length < 2 ? 'a minute tells nothing' : judge(grown < mostGrowth);
  printLine(
    '  grown from the first to the last',
    `${(100 * grown).toFixed(0)} %, target < ${100 * mostGrowth} %: ${judged}`,
  );
}
