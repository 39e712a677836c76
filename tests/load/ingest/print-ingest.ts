import { printLine, printTable, spreadCells } from '../statistics/print-table.ts';
import { median, type Spread, spreadOf } from '../statistics/spread.ts';
import type { SteadyFigures } from '../steady/send-steadily.ts';
import {
  type IngestFigures,
  type TargetCells,
  type TargetName,
  targetNames,
} from './bench-ingest.ts';
import type { Cell } from './measure-cell.ts';

const labels = {
  bare: 'bare Fastify',
  trackside: 'Trackside',
  naive: 'one flush a request',
} satisfies Record<TargetName, string>;

const throughputHeads = ['min/s', 'median/s', 'max/s'];
const latencyHeads = ['p50 ms', 'p99 ms', 'p99.9 ms'];
const costHeads = ['CPU µs/request', 'RSS MB', 'peak MB', 'wrk busy'];
const cellHeads = ['', ...throughputHeads, ...latencyHeads, ...costHeads];
const countHeads = ['requests', 'late', 'failed', 'unanswered'];
const steadyHeads = ['due', 'answered/s', ...latencyHeads, 'max ms', ...countHeads];

/** At one connection nothing can be written together: the disk or the web server is the limit. */
const shareOfDisk = 0.8;
const shareOfBare = 0.25;
const generatorLimit = 0.9;

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

/** What one server did at one number of connections: throughput over the rounds, medians of the rest. */
function targetRow(name: TargetName, cells: readonly Cell[]): readonly string[] {
  const middle = (field: keyof Cell) => median(cells.map((cell) => cell[field]));
  const busy = middle('generatorBusy');
  return [
    labels[name],
    ...spreadCells(spreadOf(cells.map(({ rate }) => rate)), 0),
    middle('p50').toFixed(2),
    middle('p99').toFixed(2),
    middle('p999').toFixed(2),
    middle('cpu').toFixed(1),
    megabytes(middle('rss')),
    megabytes(Math.max(...cells.map(({ peakRss }) => peakRss))),
    `${(busy * 100).toFixed(0)} %${busy > generatorLimit ? ' (the limit itself)' : ''}`,
  ];
}

/** Trackside's throughput as a multiple of another's, taken inside each round. */
export function ratiosTo(other: TargetName, rounds: readonly TargetCells[]): Spread {
  return spreadOf(rounds.map((round) => round.trackside.rate / round[other].rate));
}

/** How near Trackside comes at one connection to what the disk and the web server allow, round by round. */
export function sharesOfLimit(
  rounds: readonly TargetCells[],
  diskRates: readonly number[],
): readonly number[] {
  return rounds.map(({ trackside, bare }, round) => {
    const limit = Math.min(shareOfDisk * (diskRates[round] ?? Number.NaN), shareOfBare * bare.rate);
    return trackside.rate / limit;
  });
}

function printConnections(connections: number, rounds: readonly TargetCells[]): void {
  console.log(`\n  ${connections} ${connections === 1 ? 'connection' : 'connections'}`);
  printTable(
    cellHeads,
    targetNames.map((name) =>
      targetRow(
        name,
        rounds.map((round) => round[name]),
      ),
    ),
  );
  printTable(
    ['', 'min', 'median', 'max'],
    [
      ['Trackside / bare Fastify', ...spreadCells(ratiosTo('bare', rounds), 3)],
      ['Trackside / one flush a request', ...spreadCells(ratiosTo('naive', rounds), 2)],
    ],
  );
}

function steadyRow(rate: number, rounds: readonly SteadyFigures[]): readonly string[] {
  const middle = (field: keyof SteadyFigures) => median(rounds.map((figures) => figures[field]));
  const sum = (field: keyof SteadyFigures) =>
    String(rounds.reduce((total, figures) => total + figures[field], 0));
  return [
    `${rate}/s`,
    middle('rate').toFixed(0),
    ...(['p50', 'p99', 'p999'] as const).map((field) => middle(field).toFixed(2)),
    Math.max(...rounds.map(({ max }) => max)).toFixed(1),
    ...(['due', 'late', 'failed', 'unanswered'] as const).map(sum),
  ];
}

/** Prints all that was found out about the way in. */
export function printIngest(figures: IngestFigures): void {
  const { cells, steady, diskRates, inMemory } = figures;
  const at = (value: number) => value.toFixed(0);
  const disk = spreadOf(diskRates);
  console.log();
  printLine(
    'disk: single synced writes of 4 KiB',
    `${at(disk.min)} … ${at(disk.median)} … ${at(disk.max)}/s`,
  );
  if (inMemory) {
    console.log(
      '  The databases lie in memory, where a sync costs nothing: name a disk in TMPDIR.',
    );
  }
  console.log(
    '\nClosed loop: 40 % conversions, 50 % events, 5 % duplicates, 5 % held. Latencies are wrk’s: with the waits that a slow answer hid from it.',
  );
  for (const [connections, rounds] of cells) printConnections(connections, rounds);
  const alone = spreadOf(sharesOfLimit(cells.get(1) ?? [], diskRates));
  console.log();
  printLine(
    `1 connection: Trackside / min(${shareOfDisk} × disk, ${shareOfBare} × bare)`,
    `${alone.min.toFixed(2)} … ${alone.median.toFixed(2)} … ${alone.max.toFixed(2)}`,
  );
  console.log(
    '\nSteady rate, Trackside, 64 connections: latency from the moment a request was due.',
  );
  printTable(
    steadyHeads,
    [...steady].map(([rate, rounds]) => steadyRow(rate, rounds)),
  );
}
