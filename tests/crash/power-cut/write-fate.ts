import type { SeededRandom } from '../../chance/seeded-random.ts';
import { growTo } from './grow-to.ts';
import type { TraceEvent } from './trace-events.ts';

/** A disk writes this many bytes wholly or not at all. */
const sector = 512;

/** What became, at one power cut, of all that was not synced. */
export interface Fate {
  isKept(): boolean;
  /** The file after this change, or without it, or with some of its sectors. */
  apply(image: Buffer, change: Extract<TraceEvent, { kind: 'write' | 'truncate' }>): Buffer;
}

/** Some cuts lose everything, some nearly nothing; some tear every write, some none. */
export function chooseFate(random: SeededRandom): Fate {
  const keeping = [0, 0.1, 0.5, 0.9, 1][random.below(5)] ?? 0;
  const tearing = [0, 0.3, 1][random.below(3)] ?? 0;
  const isKept = () => random.fraction() < keeping;
  return {
    isKept,
    apply(image, change) {
      if (change.kind === 'truncate') return isKept() ? growTo(image, change.size) : image;
      const { offset, bytes } = change;
      const end = offset + bytes.length;
      const isTorn = random.fraction() < tearing;
      const isWhole = !isTorn && isKept();
      // The size is written apart from the bytes: a file may have grown by nothing but zeros.
      const grows = isWhole || isTorn || random.fraction() < 0.5;
      const file = grows && end > image.length ? growTo(image, end) : image;
      if (isWhole) bytes.copy(file, offset);
      if (!isTorn) return file;
      for (let from = offset; from < end;) {
        const to = Math.min(end, (Math.floor(from / sector) + 1) * sector);
        if (isKept()) bytes.copy(file, from, from - offset, to - offset);
        from = to;
      }
      return file;
    },
  };
}
