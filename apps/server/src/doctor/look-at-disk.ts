import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';
import type { SqliteLocation } from '../db/open-database.ts';
import type { Finding } from './finding.ts';

const mebibyte = 2 ** 20;

/** Below this a busy server is close to turning postbacks away. */
const tooLittle = 200 * mebibyte;

/** Whether there is room to write, and to make a backup beside the database; a server has its own disk. */
export async function lookAtDisk({ database }: Config): Promise<Finding[]> {
  return database.dialect === 'sqlite' ? [await lookAtDiskOf(database)] : [];
}

async function lookAtDiskOf({ file }: SqliteLocation): Promise<Finding> {
  const folder = nearestFolder(path.dirname(file));
  const answer = (state: Finding['state'], message: string): Finding => ({
    name: 'disk',
    state,
    message,
  });
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return answer('problem', `This user may not write into ${folder}: change its owner.`);
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const size = existsSync(file) ? statSync(file).size : 0;
  const told = `${Math.round(free / mebibyte)} MiB are free in ${folder}`;
  if (free < tooLittle) return answer('problem', `${told}: make room, or postbacks get 503.`);
  if (free < 2 * size) {
    return answer('warning', `${told}, less than a backup and a restore of the database take.`);
  }
  return answer('ok', `${told}.`);
}

/** The folder, or where it is not made yet the one in which it will be. */
function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(path.dirname(folder));
}
