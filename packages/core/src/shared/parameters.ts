/** The parameters that belong to a postback URL itself: no mapped one may be named like them. */
export const reservedParameters = ['secure', 'transaction_id', 'event_id', 'event_name'] as const;

export type ReservedParameter = (typeof reservedParameters)[number];

/** The parameters that the rules decide by. A fault in one of these refuses the postback. */
export const decisiveParameters = [
  ...reservedParameters,
  'sale_amount',
  'currency',
  'order_id',
] as const;

export type DecisiveParameter = (typeof decisiveParameters)[number];

/** Kept with the record. A fault in one of these costs that parameter alone. */
export const descriptiveParameters = [
  'status',
  'event_time',
  'ip',
  'user_agent',
  'country',
  'idfa',
  'gaid',
  'sub1',
  'sub2',
  'sub3',
  'sub4',
  'sub5',
] as const;

export type DescriptiveParameter = (typeof descriptiveParameters)[number];

/** All names that mean something to us (contract, section 3). */
export const ownParameters: ReadonlySet<string> = new Set<string>([
  ...decisiveParameters,
  ...descriptiveParameters,
]);
