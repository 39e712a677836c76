import { parsePostback } from '@trackside/core';
import { storeClicks } from '../../clicks/store-clicks.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import { makeTestPlaces, type TestPlaces } from '../../testing/test-places.ts';
import { loadFacts } from '../judge/load-facts.ts';
import { createSettingsCache } from '../settings/settings-cache.ts';
import { writeJobs } from '../writer/write-jobs.ts';
import { openIngest } from './open-ingest.ts';

/** Postbacks about one click; the event waits for its conversion. */
export interface IngestQueries {
  readonly event: string;
  readonly eventById: string;
  readonly conversion: string;
}

/**
 * Does by one transaction after the other what ingest has statements for: stores a click, holds an
 * early event, records and promotes, finds repeats. `noting` stands between it and the database.
 */
export async function runStatementsOfIngest(
  noting: (sql: Sql) => Sql,
  batches: (queries: IngestQueries) => readonly (readonly string[])[],
  own?: TestPlaces,
) {
  const ingest = await openIngest({}, own ?? (await makeTestPlaces()));
  const { id, secure } = await ingest.offer({ promoteEarlyEventsHours: 24 });
  const eventId = await ingest.event(id, 'buy', { allowMultiple: true });
  const transact = ingest.database.transact;
  const currentSettings = createSettingsCache(ingest.vault);
  const { now } = ingest.time;
  const write = (postbackId: string, queries: readonly string[]) =>
    transact(async (raw) => {
      const sql = noting(raw);
      const jobs = queries.map((query, index) => ({
        kind: 'postback' as const,
        id: `${postbackId}${index}`,
        receivedAt: now,
        route: 'postback' as const,
        sender: { address: '192.0.2.1', signed: null },
        parsed: parsePostback({ query }),
        secret: secure,
      }));
      const outcomes = await writeJobs(sql, jobs, {
        currentSettings,
        loadFacts,
        now,
      });
      // `noting` may do what was sent one by one.
      await sql.one('select 1');
      return outcomes;
    });
  await transact(async (raw) => {
    const sql = noting(raw);
    storeClicks(sql, [
      {
        transactionId: 'click',
        offerId: id,
        affiliateId: null,
        subs: [],
        externalTransactionId: null,
        test: false,
        createdAt: now,
      },
    ]);
    await sql.one('select 1');
  });
  const conversion = `secure=${secure}&transaction_id=click`;
  const event = `${conversion}&event_name=buy&order_id=o&sale_amount=1`;
  const codes: (string | undefined)[] = [];
  for (const [number, queries] of batches({
    conversion,
    event,
    eventById: `${event}&event_id=${eventId}`,
  }).entries()) {
    const outcomes = await write(`batch-${number}-`, queries);
    codes.push(...outcomes.map((outcome) => outcome?.code));
  }
  return { ...ingest, codes };
}
