import type { SqlEntityManager } from '@mikro-orm/sql';
import { Conversion } from './conversion-entity.ts';
import { EventRecord } from './event-record-entity.ts';

/** Removes a click's conversion and events, reversed ones included; says how many they were. */
export async function removeRecords(
  em: SqlEntityManager,
  clickId: number,
): Promise<{ readonly conversions: number; readonly events: number }> {
  await em.execute('delete from reversal where click_id = ?', [clickId]);
  const events = await em.nativeDelete(EventRecord, { clickId });
  const conversions = await em.nativeDelete(Conversion, { clickId });
  return { conversions, events };
}
