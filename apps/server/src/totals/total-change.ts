/** What one click, record or held postback adds to the totals, or takes from them. */
export interface TotalChange {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** null: a held postback that no offer can be told of. */
  readonly offerId: number | null;
  readonly goal: number;
  readonly affiliateId: string | null;
  readonly clicks?: number;
  readonly conversions?: number;
  readonly events?: number;
  readonly held?: number;
  /** Minor units of the offer's currency. */
  readonly revenue?: bigint;
  readonly payout?: bigint;
}
