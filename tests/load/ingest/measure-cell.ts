import { assertStored, settledCount } from '../database/count-rows.ts';
import { readProcess } from './process-figures.ts';
import { runWrk } from './run-wrk.ts';

/** More requests than any server here answers in a second on known machines; too few are noticed. */
export const highestRate = 150_000;

/** A server that takes load. */
export interface Target {
  readonly url: string;
  readonly pid: number;
  /** How many postbacks it has stored; null when it stores none. */
  readonly countRows: (() => number) | null;
}

export interface Cell {
  readonly sent: number;
  readonly answered: number;
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
  /** The server's processor time, in microseconds a request. */
  readonly cpu: number;
  /** How much of one processor the load generator needed; near 1 it was the limit itself. */
  readonly generatorBusy: number;
  /** Bytes. */
  readonly rss: number;
  readonly peakRss: number;
}

export interface CellLoad {
  readonly file: string;
  readonly connections: number;
  readonly seconds: number;
}

/** Loads one server for some seconds and sees to it that every answer was a success and is stored. */
export async function measureCell(target: Target, load: CellLoad): Promise<Cell> {
  const rowsBefore = target.countRows?.() ?? 0;
  const before = readProcess(target.pid);
  const figures = await runWrk({ url: target.url, ...load });
  const after = readProcess(target.pid);
  const { answered, sent, seconds } = figures;
  if (target.countRows !== null) {
    const gained = (await settledCount(target.countRows)) - rowsBefore;
    assertStored({ answered, gained, inFlight: sent - answered });
  }
  return {
    sent,
    answered,
    rate: answered / seconds,
    p50: figures.p50,
    p99: figures.p99,
    p999: figures.p999,
    cpu: ((after.cpuSeconds - before.cpuSeconds) * 1e6) / answered,
    generatorBusy: figures.cpuSeconds / seconds,
    rss: after.rss,
    peakRss: after.peakRss,
  };
}
