import { disagreeingTotals, type Kept, type KeptPostback } from '../crash/database/read-kept.ts';
import type { Replicas } from './open-replicas.ts';

/** Reads all that says what was booked from the database of running servers. */
export async function readKept({ ask }: Pick<Replicas, 'ask'>): Promise<Kept> {
  const idsOf = async (table: string) =>
    (await ask<{ id: string }>(`select postback_id as id from ${table}`)).map(({ id }) => id);
  const totals = await ask<{ total: string }>(disagreeingTotals('postgres'));
  return {
    postbacks: await ask<KeptPostback>('select id, code, raw from postback'),
    conversions: await idsOf('conversion'),
    eventRecords: await idsOf('event_record'),
    damages: totals.map(({ total }) => `${total} disagrees with its rows`),
  };
}
