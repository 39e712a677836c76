import { closeSync, fdatasyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const block = Buffer.alloc(4096, 'x');
const tmpfs = 0x01021994;

/** Writes of 4 KiB a second that this folder's disk takes one after the other, each synced. */
export function measureDiskRate(folder: string, seconds: number): number {
  const file = join(folder, 'disk-rate');
  const handle = openSync(file, 'w');
  try {
    const started = performance.now();
    let writes = 0;
    let elapsed = 0;
    while (elapsed < seconds * 1000) {
      writeSync(handle, block);
      fdatasyncSync(handle);
      writes += 1;
      elapsed = performance.now() - started;
    }
    return (writes * 1000) / elapsed;
  } finally {
    closeSync(handle);
    rmSync(file, { force: true });
  }
}

/** Whether what is written to this folder never reaches a disk. */
export function isInMemory(folder: string): boolean {
  return statfsSync(folder).type === tmpfs;
}
