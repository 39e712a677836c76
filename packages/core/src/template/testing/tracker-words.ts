import type { TrackerWords } from '../tracker-words.ts';

/** A tracker of which no name is known. */
export const noWords = {
  secure: null,
  transaction_id: null,
  event_id: null,
  event_name: null,
  sale_amount: null,
  payout: null,
  currency: null,
  order_id: null,
  status: null,
  clickMacro: null,
} as const satisfies TrackerWords;

/** A tracker that knows events by id and takes a token. */
export const wordsById = {
  ...noWords,
  secure: 'verification_token',
  transaction_id: 'clickid',
  event_id: 'goal_id',
  sale_amount: 'amount',
  order_id: 'oid',
  clickMacro: '{click}',
} as const satisfies TrackerWords;

/** A tracker that knows events by name and takes no token. */
export const wordsByName = {
  ...noWords,
  transaction_id: 'cid',
  event_name: 'et',
  payout: 'payout',
  currency: 'cur',
} as const satisfies TrackerWords;
