import type { Sql } from '../../db/transaction/sql.ts';
import { conversionGoal } from '../../totals/goals.ts';

/** A conversion or an event record, with what it counts as. */
export interface RecordedRow {
  readonly number: number;
  readonly id: string;
  readonly click_id: number;
  readonly offer_id: number;
  /** The event's id; of a conversion its own number among the goals. */
  readonly goal: number;
  /** Minor units of `currency`. */
  readonly revenue: string;
  readonly payout: string;
  readonly currency: string;
  readonly received_at: number;
  readonly test: number;
  readonly affiliate_id: string | null;
  readonly reversed: number;
  /** The conversion that it was reversed along with. */
  readonly along_with: number | null;
}

const recordsIn = (table: string, goal: string) => `select r.postback_number as number,
    r.postback_id as id, r.click_id, r.offer_id, ${goal} as goal, r.revenue, r.payout, r.currency,
    r.received_at, r.test, c.affiliate_id, v.postback_number is not null as reversed, v.along_with
  from ${table} r join click c on c.id = r.click_id
    left join reversal v on v.postback_number = r.postback_number`;

const conversions = recordsIn('conversion', String(conversionGoal));
const eventRecords = recordsIn('event_record', 'r.event_id');

/** What a postback recorded; undefined where it recorded nothing. */
export async function findRecord(
  sql: Sql,
  postbackNumber: number,
): Promise<RecordedRow | undefined> {
  return (
    (await sql.one<RecordedRow>(`${conversions} where r.postback_number = ?`, postbackNumber)) ??
    (await sql.one<RecordedRow>(`${eventRecords} where r.postback_number = ?`, postbackNumber))
  );
}

export function isConversion({ goal }: RecordedRow): boolean {
  return goal === conversionGoal;
}

/** The events of a click, in the order in which they were received. */
export async function eventsOfClick(sql: Sql, clickId: number): Promise<readonly RecordedRow[]> {
  return await sql.all<RecordedRow>(
    `${eventRecords} where r.click_id = ? order by r.received_at, 1`,
    clickId,
  );
}

/** Whether a click's conversion was reversed. */
export async function hasReversedConversion(sql: Sql, clickId: number): Promise<boolean> {
  return (
    (await sql.one(
      'select 1 from reversal where click_id = ? and goal = ?',
      clickId,
      conversionGoal,
    )) !== undefined
  );
}
