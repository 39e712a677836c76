import type { SqlEntityManager } from '@mikro-orm/sql';
import type { RecordFilter } from './records-service.ts';
import { byEvent } from './by-event.ts';

/** SQLite joins 500 selections at most. */
const eventsAtOnce = 100;

/** The numbers of an offer's newest event records: one more than the limit, where there are as many. */
export async function newestEventRecords(
  em: SqlEntityManager,
  { offerId, cursor, limit }: RecordFilter & { readonly offerId: number },
): Promise<number[]> {
  const events = await em.execute<{ readonly id: number }[]>(
    'select id from event_definition where offer_id = ?',
    [offerId],
  );
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor);
  const part = `select number from (select postback_number as number from event_record
    where event_id = ? and ${byEvent} and postback_number < ? order by 1 desc limit ?) as found`;
  const found: number[] = [];
  for (let done = 0; done < events.length; done += eventsAtOnce) {
    const some = events.slice(done, done + eventsAtOnce);
    const rows = await em.execute<{ readonly number: number }[]>(
      some.map(() => part).join(' union all '),
      some.flatMap(({ id }) => [id, before, limit + 1]),
    );
    found.push(...rows.map(({ number }) => number));
  }
  return found.toSorted((a, b) => b - a).slice(0, limit + 1);
}

/** Which of these records were reversed. */
export async function reversedAmong(
  em: SqlEntityManager,
  records: readonly { readonly postbackNumber: number }[],
): Promise<ReadonlySet<number>> {
  if (records.length === 0) return new Set();
  const rows = await em.execute<{ readonly number: number }[]>(
    `select postback_number as number from reversal
      where postback_number in (${records.map(() => '?').join(', ')})`,
    records.map(({ postbackNumber }) => postbackNumber),
  );
  return new Set(rows.map(({ number }) => number));
}
