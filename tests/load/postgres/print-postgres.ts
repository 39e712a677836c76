import type { Cell } from '../ingest/measure-cell.ts';
import { printTable, spreadCells } from '../statistics/print-table.ts';
import { median, spreadOf } from '../statistics/spread.ts';

/** What one round found at one number of connections. */
export interface PostgresRound {
  readonly bare: Cell;
  /** One server, all connections. */
  readonly one: Cell;
  /** Two servers on the same database, half of the connections each. */
  readonly two: readonly Cell[];
  readonly naive: Cell;
  /** Simple inserts a second that pgbench has committed. */
  readonly inserts: number;
}

const heads = ['', 'min/s', 'median/s', 'max/s', 'p50 ms', 'p99 ms', 'CPU µs/request'];

function row(name: string, cells: readonly Cell[]): readonly string[] {
  const middle = (field: keyof Cell) => median(cells.map((cell) => cell[field]));
  const latencies = (['p50', 'p99'] as const).map((field) => middle(field).toFixed(2));
  return [
    name,
    ...spreadCells(spreadOf(cells.map(({ rate }) => rate)), 0),
    ...latencies,
    middle('cpu').toFixed(1),
  ];
}

/** Two servers as one: their rates added, the slower one's latencies. */
function together(cells: readonly Cell[]): Cell {
  const [first] = cells;
  if (first === undefined) throw new Error('No server was measured.');
  const sum = (field: 'rate' | 'sent' | 'answered') =>
    cells.reduce((total, cell) => total + cell[field], 0);
  const most = (field: 'p50' | 'p99' | 'p999') => Math.max(...cells.map((cell) => cell[field]));
  return {
    ...first,
    rate: sum('rate'),
    sent: sum('sent'),
    answered: sum('answered'),
    p50: most('p50'),
    p99: most('p99'),
    p999: most('p999'),
  };
}

/** Prints all that was found out about the way into PostgreSQL. */
export function printPostgres(measured: ReadonlyMap<number, readonly PostgresRound[]>): void {
  for (const [connections, rounds] of measured) {
    console.log(`\n  ${connections} ${connections === 1 ? 'connection' : 'connections'}`);
    const two = rounds.map((round) => together(round.two));
    printTable(heads, [
      row(
        'bare Fastify',
        rounds.map(({ bare }) => bare),
      ),
      row(
        'Trackside, one server',
        rounds.map(({ one }) => one),
      ),
      row('Trackside, two servers', two),
      row(
        'one flush a request',
        rounds.map(({ naive }) => naive),
      ),
      ['pgbench, one insert each', ...spreadCells(spreadOf(rounds.map((one) => one.inserts)), 0)],
    ]);
    const ratio = (name: string, of: (round: PostgresRound) => number) => [
      name,
      ...spreadCells(spreadOf(rounds.map(of)), 3),
    ];
    printTable(
      ['', 'min', 'median', 'max'],
      [
        ratio('one server / bare Fastify', ({ one, bare }) => one.rate / bare.rate),
        ratio('two servers / bare Fastify', (round) => together(round.two).rate / round.bare.rate),
        ratio('one server / one flush a request', ({ one, naive }) => one.rate / naive.rate),
        ratio('one server / pgbench', ({ one, inserts }) => one.rate / inserts),
      ],
    );
  }
}
