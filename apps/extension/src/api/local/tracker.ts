import * as z from 'zod/mini';

const word = z.nullable(z.string());

const wordsSchema = z.object({
  secure: word,
  transaction_id: word,
  event_id: word,
  event_name: word,
  sale_amount: word,
  payout: word,
  currency: word,
  order_id: word,
  status: word,
  /** What the tracker fills in with a click's id in an offer's link. */
  clickMacro: word,
});

/** Where postbacks go in local mode: whose tracker it is, and how it wants to be told. */
export const trackerSchema = z.object({
  /** The catalogue's id of the product; null for ours, and for one whose names were typed. */
  platform: z.nullable(z.string()),
  /** The address that takes postbacks, with the parameters that never change. */
  endpoint: z.string(),
  /** Empty where the tracker takes none. */
  token: z.string(),
  /** How it calls our parameters; null where it is a Trackside server. */
  words: z.nullable(wordsSchema),
});

export type Tracker = z.infer<typeof trackerSchema>;
