import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const gibibyte = 2 ** 30;

/** Tests keep some 150 MB there at once; the browsers and servers that they start need the rest. */
const wanted = 4 * gibibyte;

const prefix = 'trackside-tests-';

/**
 * A new folder for all that tests throw away, and how to be rid of it: in memory where Linux keeps files
 * there and has room, else where all temporary files are. To copy a database of PostgreSQL takes a
 * twentieth of the time there. What tests promise of disks they show by what is written and synced, not
 * by a disk.
 */
export async function makeTestFolder({ memory = '/dev/shm', free = freemem() } = {}) {
  const inMemory = free >= wanted && (await hasRoom(memory));
  const parent = inMemory ? memory : tmpdir();
  await removeOrphans(parent);
  const path = await mkdtemp(join(parent, `${prefix}${process.pid}-`));
  // PostgreSQL, which refuses to be root, goes through it.
  await chmod(path, 0o1777);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

async function hasRoom(folder) {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= wanted;
}

/** What runs that were killed have left there. */
async function removeOrphans(parent) {
  const names = await readdir(parent);
  for (const name of names.filter((one) => one.startsWith(prefix))) {
    const [pid] = name.slice(prefix.length).split('-');
    if (!isRunning(Number(pid))) await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
