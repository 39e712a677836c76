import { openBeside } from '@trackside/server/testing/open-beside';
import type { DatabaseLocation } from '@trackside/server/testing/test-places';

/** Puts clicks into a database that a server may be using, in one transaction; gives their ids. */
export async function insertClicks(
  location: DatabaseLocation,
  offerId: number,
  clicks: { readonly prefix: string; readonly count: number },
): Promise<string[]> {
  const ids = Array.from({ length: clicks.count }, (_, index) => `${clicks.prefix}-${index}`);
  await using beside = await openBeside(location);
  await beside.rows('begin');
  await beside.insert(
    'click',
    ['transaction_id', 'offer_id', 'test', 'created_at'],
    ids.map((id) => [id, offerId, 0, 0]),
  );
  await beside.rows('commit');
  return ids;
}
