import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printTable } from './statistics/print-table.ts';

/** What of a `.cpuprofile` file is read here. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
    };
  }[];
  /** The node that each sample fell on. */
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

export interface SelfTime {
  readonly name: string;
  readonly microseconds: number;
}

const idle = '(idle)';
const longest = 25;

/** Where the time went, functions themselves without those that they call; waiting left out. */
export function selfTimes({ nodes, samples, timeDeltas }: CpuProfile): readonly SelfTime[] {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => {
      const place =
        url === '' ? '' : ` ${url.replace(/^.*\/(?=[^/]+\/[^/]+$)/, '')}:${lineNumber + 1}`;
      return [id, `${functionName === '' ? '(anonymous)' : functionName}${place}`];
    }),
  );
  const times = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const name = names.get(id) ?? '(unknown)';
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[index] ?? 0));
  }
  times.delete(idle);
  return [...times]
    .map(([name, microseconds]) => ({ name, microseconds }))
    .toSorted((a, b) => b.microseconds - a.microseconds);
}

/** The thread that Node named in a profile's file: 0 is the main one. */
export function threadOf(file: string): string {
  const thread = /^CPU\.\d+\.\d+\.\d+\.(\d+)\.\d+\.cpuprofile$/.exec(file)?.[1];
  if (thread === undefined) return file;
  return thread === '0' ? 'main thread' : `worker thread ${thread}`;
}

/** Prints the functions that took most time, thread by thread. */
export function printCpuProfiles(folder: string): void {
  const files = readdirSync(folder).filter((file) => file.endsWith('.cpuprofile'));
  if (files.length === 0) throw new Error('The server left no profile.');
  for (const file of files.toSorted()) {
    const profile: CpuProfile = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const times = selfTimes(profile);
    const total = times.reduce((sum, { microseconds }) => sum + microseconds, 0);
    console.log(`\nSelf time of the ${threadOf(file)}, ${(total / 1e6).toFixed(1)} s in all`);
    printTable(
      ['function', 'ms', 'share'],
      times
        .slice(0, longest)
        .map(({ name, microseconds }) => [
          name,
          (microseconds / 1000).toFixed(0),
          `${((microseconds * 100) / total).toFixed(1)} %`,
        ]),
    );
  }
}
