import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Linux counts processor time in these, whatever its own clock. */
const ticksPerSecond = 100;

const [parent, user, system, endedUser, endedSystem] = [1, 11, 12, 13, 14];

/** The processor time of a PostgreSQL since it started, all its processes together: seconds. */
export function clusterCpuSeconds(folder: string): number {
  const [pid = ''] = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n');
  const ticks = (fields: readonly string[], places: readonly number[]) =>
    places.reduce((sum, place) => sum + Number(fields[place]), 0);
  // The postmaster knows what those have used that ended.
  const own = ticks(fieldsOf(pid), [user, system, endedUser, endedSystem]);
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(fieldsOf)
    .filter((fields) => fields[parent] === pid);
  const running = children.reduce((sum, fields) => sum + ticks(fields, [user, system]), 0);
  return (own + running) / ticksPerSecond;
}

/** What stands after a process's name; nothing where it has ended meanwhile. */
function fieldsOf(pid: string): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
