/** What `requests.lua` tells at the end of a run. */
export interface WrkFigures {
  readonly answered: number;
  /** Handed to a connection; more than answered, since the run ends at its deadline. */
  readonly sent: number;
  readonly seconds: number;
  /** Milliseconds, as wrk has them: with the waits that a slow answer hid from it. */
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
  /** Answers above 399. */
  readonly badStatuses: number;
  /** Connections that failed, and answers that came too late to be counted. */
  readonly failures: number;
  /** The file's requests did not last. */
  readonly exhausted: boolean;
  /** Processor time of wrk itself. */
  readonly cpuSeconds: number;
}

const names = [
  'requests',
  'duration_us',
  'p50_us',
  'p99_us',
  'p999_us',
  'max_us',
  'status',
  'connect',
  'read',
  'write',
  'timeout',
  'sent',
  'exhausted',
  'cpu_s',
] as const;

type Name = (typeof names)[number];

/** Reads the line with the figures out of all that wrk printed; fails when any of them is missing. */
export function readWrkFigures(output: string): WrkFigures {
  const line = /^figures: (.+)$/m.exec(output)?.[1];
  if (line === undefined) throw new Error(`wrk told no figures:\n${output}`);
  const told = new Map(line.split(' ').map((pair) => [pair.split('=')[0], pair.split('=')[1]]));
  const value = (name: Name): number => {
    const number = Number(told.get(name) ?? Number.NaN);
    if (!Number.isFinite(number)) throw new Error(`wrk told no ${name}:\n${line}`);
    return number;
  };
  return {
    answered: value('requests'),
    sent: value('sent'),
    seconds: value('duration_us') / 1e6,
    p50: value('p50_us') / 1000,
    p99: value('p99_us') / 1000,
    p999: value('p999_us') / 1000,
    max: value('max_us') / 1000,
    badStatuses: value('status'),
    failures: value('connect') + value('read') + value('write') + value('timeout'),
    exhausted: value('exhausted') !== 0,
    cpuSeconds: value('cpu_s'),
  };
}
