import type { Replicas } from './open-replicas.ts';

/** Puts so many clicks of an offer into the database of running servers; gives their ids. */
export async function insertClicks(
  { ask }: Pick<Replicas, 'ask'>,
  offerId: number,
  clicks: { readonly prefix: string; readonly count: number },
): Promise<string[]> {
  const ids = Array.from({ length: clicks.count }, (_, index) => `${clicks.prefix}-${index}`);
  await ask(
    `insert into click (transaction_id, offer_id, test, created_at)
      select id, $1, 0, 0 from unnest($2::text[]) as ids(id)`,
    [offerId, ids],
  );
  return ids;
}
