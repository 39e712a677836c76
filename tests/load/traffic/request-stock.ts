import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import type { Click } from './make-clicks.ts';
import type { PlannedRequest, RequestKind, Traffic } from './traffic.ts';

export type KindCounts = Readonly<Record<RequestKind, number>>;

export interface RequestStock {
  /**
   * Stores the clicks of the next requests and writes these, one path a line, in the order in which
   * they are to be sent. The same ones come again until they are taken. Gives the file.
   */
  prepare(count: number): string;
  /** Takes the first ones out: they were sent. */
  take(sent: number): readonly PlannedRequest[];
  /** All that were taken so far. */
  taken(): KindCounts;
}

export interface RequestStockOptions {
  readonly traffic: Traffic;
  readonly file: string;
  readonly storeClicks: (clicks: readonly Click[]) => void;
}

const linesPerWrite = 20_000;

/** Requests in a row, of which every run takes as many as it sends. */
export function createRequestStock({
  traffic,
  file,
  storeClicks,
}: RequestStockOptions): RequestStock {
  let stock: PlannedRequest[] = [];
  const counts = { conversion: 0, event: 0, duplicate: 0, held: 0 };
  return {
    prepare: (count) => {
      while (stock.length < count) stock.push(traffic.next());
      storeClicks(traffic.takeClicks());
      // A new file each time: one that is written over would be flushed to the disk at once.
      rmSync(file, { force: true });
      const handle = openSync(file, 'w');
      try {
        for (let from = 0; from < count; from += linesPerWrite) {
          const lines = stock.slice(from, Math.min(from + linesPerWrite, count));
          writeSync(handle, lines.map(({ path }) => `${path}\n`).join(''));
        }
      } finally {
        closeSync(handle);
      }
      return file;
    },
    take: (sent) => {
      const taken = stock.slice(0, sent);
      for (const { kind } of taken) counts[kind] += 1;
      stock = stock.slice(sent);
      return taken;
    },
    taken: () => ({ ...counts }),
  };
}
