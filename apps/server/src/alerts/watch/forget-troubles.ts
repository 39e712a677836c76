import type { SqlEntityManager } from '@mikro-orm/sql';
import { hourMinutes, startOf } from '../../totals/periods.ts';

/** A postback that is about to be removed, as the watch has counted it. */
export interface ForgottenPostback {
  readonly number: number;
  readonly id: string;
  readonly offerId: number | null;
  readonly code: string;
  readonly receivedAt: number;
}

/**
 * Takes postbacks of a test back that the watch could not tell for a test: what it has counted of them,
 * and the alerts that they have opened. Call it in the transaction that removes them. Their codes are
 * of those that name no event.
 */
export async function forgetTroubles(
  em: SqlEntityManager,
  postbacks: readonly ForgottenPostback[],
): Promise<void> {
  // Nobody notes what he has seen before this transaction ends: then these are gone.
  const [watch] = await em.execute<{ readonly seen: number }[]>(
    'update alert_watch set seen_number = seen_number returning seen_number as seen',
  );
  for (const { number, id, offerId, code, receivedAt } of postbacks) {
    if (number > (watch?.seen ?? 0)) continue;
    const kind = [offerId ?? 0, code] as const;
    await em.execute(
      `update trouble_hour set count = count - 1
        where offer_id = ? and code = ? and what = '' and starts_at = ?`,
      [...kind, startOf(receivedAt, hourMinutes)],
    );
    await em.execute(
      `update alert set count = count - 1
        where offer_id = ? and code = ? and what = '' and ended_at is null`,
      [...kind],
    );
    await em.execute(
      `delete from alert where kind = 'TROUBLE_NEW' and facts ->> 'postbackId' = ?`,
      [id],
    );
  }
  await em.execute('delete from trouble_hour where count < 1');
}
