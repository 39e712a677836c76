import { openBeside } from '@trackside/server/testing/open-beside';
import type { DatabaseLocation } from '@trackside/server/testing/test-places';
import type { Promised } from './find-faults.ts';

/** How many of the promised postbacks a database lacks that a server may be using. */
export async function countLost(
  location: DatabaseLocation,
  promised: readonly Promised[],
): Promise<number> {
  await using beside = await openBeside(location);
  let lost = 0;
  for (const { postbackId, code } of promised) {
    const values = [postbackId, code];
    const found = await beside.rows('select 1 from postback where id = ? and code = ?', values);
    if (found.length === 0) lost += 1;
  }
  return lost;
}
