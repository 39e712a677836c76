/** The columns, in their order. A record is an offer, or an event of the offer that stands above it. */
export const setUpColumns = [
  'kind',
  'id',
  'name',
  'currency',
  'destination_url',
  'revenue_type',
  'revenue_value',
  'payout_type',
  'payout_value',
  'allow_multiple',
  'parameters',
  'pixel_enabled',
  'promote_early_events_hours',
  'statuses_not_counted',
  'archived',
] as const;

export type SetUpColumn = (typeof setUpColumns)[number];
