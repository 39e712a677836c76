import { readFileSync } from 'node:fs';

/** Linux counts processor time in these, whatever its own clock. */
const ticksPerSecond = 100;

export interface ProcessFigures {
  /** User and system time of all its threads, those that ended included. */
  readonly cpuSeconds: number;
  /** Bytes in memory now. */
  readonly rss: number;
  /** The most bytes that it ever had in memory. */
  readonly peakRss: number;
}

/** Reads `/proc/<pid>/stat`: the program's name, in brackets, may hold anything. */
export function cpuSecondsIn(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** A line of `/proc/<pid>/status` with an amount of memory, in bytes. */
export function memoryIn(status: string, name: 'VmRSS' | 'VmHWM'): number {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  if (kilobytes === undefined) throw new Error(`The system tells no ${name}.`);
  return Number(kilobytes) * 1024;
}

/** What the system knows of a running process. */
export function readProcess(pid: number): ProcessFigures {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    cpuSeconds: cpuSecondsIn(readFileSync(`/proc/${pid}/stat`, 'utf8')),
    rss: memoryIn(status, 'VmRSS'),
    peakRss: memoryIn(status, 'VmHWM'),
  };
}
