import type { SeededRandom } from '../../chance/seeded-random.ts';
import { growTo, roomyCopy } from './grow-to.ts';
import { chooseFate } from './write-fate.ts';
import type { DurableFile, TraceEvent } from './trace-events.ts';

type Change = Extract<TraceEvent, { kind: 'write' | 'truncate' }>;

/** A file as it is on the disk for certain, and what has been asked of it since. */
interface StoredFile {
  durable: Buffer;
  pending: { readonly at: number; readonly change: Change }[];
}

/** What a name stands for; null where it is gone. */
interface Naming {
  readonly at: number;
  readonly file: DurableFile;
  readonly stored: StoredFile | null;
}

/** A disk whose power can be cut. */
export interface Disk {
  /** Does what was done; `at` is the event's number. */
  apply(event: TraceEvent, at: number): void;
  /** What is found after a power cut at this moment; another cut finds another thing. */
  cut(random: SeededRandom): Map<DurableFile, Buffer>;
}

/**
 * A disk that keeps only what it was told to sync. All before the last sync of a file is there for
 * certain. Each write and each change of size since then is there, or not, or in part, whatever
 * became of the others; and so are the folder's names since the folder's last sync.
 */
export function createDisk(initial: ReadonlyMap<DurableFile, Buffer>): Disk {
  const names = new Map<DurableFile, StoredFile>();
  for (const [file, bytes] of initial) names.set(file, fileOf(bytes));
  /** As it is seen while the power is on. */
  const seen = new Map(names);
  let namings: Naming[] = [];
  const stored = (file: DurableFile): StoredFile => {
    const found = seen.get(file);
    if (found === undefined) throw new Error(`The file ${file} is used before it is made`);
    return found;
  };
  const rename = (at: number, file: DurableFile, to: StoredFile | null) => {
    if (to === null) seen.delete(file);
    else seen.set(file, to);
    namings.push({ at, file, stored: to });
  };
  return {
    apply(event, at) {
      switch (event.kind) {
        case 'create':
          if (!seen.has(event.file)) rename(at, event.file, fileOf(Buffer.alloc(0)));
          break;
        case 'unlink':
          if (seen.has(event.file)) rename(at, event.file, null);
          break;
        case 'write':
        case 'truncate':
          stored(event.file).pending.push({ at, change: event });
          break;
        case 'sync':
          settle(stored(event.file), event.begunAt);
          break;
        case 'sync-folder':
          for (const naming of namings) if (naming.at < event.begunAt) link(names, naming);
          namings = namings.filter(({ at: since }) => since >= event.begunAt);
          break;
        case 'answer':
          break;
      }
    },
    cut(random) {
      const left = new Map(names);
      const fate = chooseFate(random);
      for (const naming of namings) if (fate.isKept()) link(left, naming);
      return new Map(
        [...left].map(([file, { durable, pending }]) => [
          file,
          pending.reduce<Buffer>(
            (image, { change }) => fate.apply(image, change),
            roomyCopy(durable),
          ),
        ]),
      );
    },
  };
}

function fileOf(bytes: Buffer): StoredFile {
  return { durable: roomyCopy(bytes), pending: [] };
}

function link(names: Map<DurableFile, StoredFile>, { file, stored }: Naming): void {
  if (stored === null) names.delete(file);
  else names.set(file, stored);
}

/** Puts on the disk what was asked before the sync began. */
function settle(file: StoredFile, begunAt: number): void {
  const isCovered = ({ at }: { readonly at: number }) => at < begunAt;
  for (const { change } of file.pending.filter(isCovered)) {
    if (change.kind === 'truncate') file.durable = growTo(file.durable, change.size);
    else {
      file.durable = growTo(
        file.durable,
        Math.max(file.durable.length, change.offset + change.bytes.length),
      );
      change.bytes.copy(file.durable, change.offset);
    }
  }
  file.pending = file.pending.filter((one) => !isCovered(one));
}
