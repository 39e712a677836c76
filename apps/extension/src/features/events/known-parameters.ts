/** Parameters of a postback that an event can map, those that decide first (contract, section 3). */
export const knownParameters = [
  'sale_amount',
  'currency',
  'order_id',
  'status',
  'event_time',
  'country',
  'ip',
  'user_agent',
  'idfa',
  'gaid',
  'sub1',
  'sub2',
  'sub3',
  'sub4',
  'sub5',
] as const;
