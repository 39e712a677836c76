import { loadedFile } from '../database/loaded-database.ts';
import { loadTrackside } from '../ingest/loaded-trackside.ts';
import { highestRate } from '../ingest/measure-cell.ts';
import { readProcess } from '../ingest/process-figures.ts';

export interface MemoryFigures {
  /** Bytes in memory after the warm-up, and at the end. */
  readonly start: number;
  readonly end: number;
  /**
   * Bytes at most within each minute: garbage is collected every minute or two, so what is read at two
   * moments tells how long ago that was.
   */
  readonly peaks: readonly number[];
  /** Postbacks that were stored in between. */
  readonly postbacks: number;
}

export interface MemoryWatch {
  readonly folder: string;
  readonly database: string;
  readonly minutes: number;
}

const connections = 64;
const warmUpSeconds = 10;
const turnSeconds = 10;
const sampleEvery = 250;

/** Loads one server for minutes and watches its memory. */
export async function watchMemory({
  folder,
  database,
  minutes,
}: MemoryWatch): Promise<MemoryFigures> {
  await using trackside = await loadTrackside({
    folder,
    database: loadedFile(database),
    seed: 500,
  });
  trackside.prepare(highestRate * (warmUpSeconds + 1));
  let { rate } = await trackside.measure(connections, warmUpSeconds);
  const rss = () => readProcess(trackside.server.pid).rss;
  const start = rss();
  let peak = start;
  let postbacks = 0;
  const peaks: number[] = [];
  const sampling = setInterval(() => {
    peak = Math.max(peak, rss());
  }, sampleEvery);
  try {
    for (let turn = 0; turn < (minutes * 60) / turnSeconds; turn += 1) {
      trackside.prepare(Math.ceil(2 * rate * turnSeconds) + highestRate);
      const cell = await trackside.measure(connections, turnSeconds);
      rate = cell.rate;
      postbacks += cell.answered;
      if (((turn + 1) * turnSeconds) % 60 === 0) {
        peaks.push(Math.max(peak, rss()));
        peak = 0;
      }
    }
  } finally {
    clearInterval(sampling);
  }
  const end = rss();
  trackside.assertVerdicts();
  return { start, end, peaks, postbacks };
}
