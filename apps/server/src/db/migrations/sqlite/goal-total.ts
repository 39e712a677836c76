/** The totals of offer, goal and affiliate together, as the second version kept them. */
export const goalTotal = `create table goal_total (
    minutes integer not null,
    starts_at integer not null,
    offer_id integer not null,
    goal integer not null,
    affiliate_id text not null,
    clicks integer not null,
    conversions integer not null,
    events integer not null,
    held integer not null,
    revenue_high integer not null,
    revenue_low integer not null,
    payout_high integer not null,
    payout_low integer not null,
    primary key (minutes, starts_at, offer_id, goal, affiliate_id)
  ) without rowid`;

/**
 * What every click, record and held postback adds to the totals; a test's add nothing. The tables'
 * names may begin with something.
 */
export const countedRows = (prefix: string): string => `
  select c.created_at as at, c.offer_id, 0 as goal, coalesce(c.affiliate_id, '') as affiliate_id,
    1 as clicks, 0 as conversions, 0 as events, 0 as held, '0' as revenue, '0' as payout
  from ${prefix}click c where not c.test
  union all
  select r.received_at, r.offer_id, 0, coalesce(c.affiliate_id, ''), 0, 1, 0, 0, r.revenue, r.payout
  from ${prefix}conversion r join ${prefix}click c on c.id = r.click_id where not r.test
  union all
  select r.received_at, r.offer_id, r.event_id, coalesce(c.affiliate_id, ''), 0, 0, 1, 0,
    r.revenue, r.payout
  from ${prefix}event_record r join ${prefix}click c on c.id = r.click_id where not r.test
  union all
  select p.received_at, coalesce(p.offer_id, 0),
    case when p.event_id is not null then p.event_id
      when p.code in ('EVENT_UNKNOWN', 'EVENT_MISMATCH') then -1 else 0 end,
    coalesce(c.affiliate_id, ''), 0, 0, 0, 1, '0', '0'
  from ${prefix}postback p left join ${prefix}click c on c.id = p.click_id
  where p.verdict = 'held' and not p.test`;

export const sums = `sum(clicks), sum(conversions), sum(events), sum(held),
  sum(cast(substr(revenue, 1, max(length(revenue) - 9, 0)) as integer)),
  sum(cast(substr(revenue, -9) as integer)),
  sum(cast(substr(payout, 1, max(length(payout) - 9, 0)) as integer)),
  sum(cast(substr(payout, -9) as integer))`;

/** Days hold what all of their hours do. */
export const allRolledUp = `update totals_rolled_up set until = (
    select coalesce(max(starts_at) + 3600000, 0) from goal_total where minutes = 60)`;

/** Counts all rows into an empty table. */
export const fillGoalTotal = (prefix: string): readonly string[] => [
  ...[60, 1440].map(
    (minutes) => `insert into goal_total
    select ${minutes}, at - at % ${minutes * 60_000}, offer_id, goal, affiliate_id, ${sums}
    from (${countedRows(prefix)}) group by 2, 3, 4, 5`,
  ),
  allRolledUp,
];
