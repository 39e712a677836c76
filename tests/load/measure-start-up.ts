import { join } from 'node:path';
import { filePlaces, spawnTrackside } from './trackside-server.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** Milliseconds from the start of a process with no database yet to its listening, some times. */
export async function measureStartUps(times: number): Promise<readonly number[]> {
  const readyAfter: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    await using folder = await makeTemporaryFolder();
    await using server = await spawnTrackside(filePlaces(join(folder.path, 'trackside.db')));
    readyAfter.push(server.readyAfter);
  }
  return readyAfter;
}
