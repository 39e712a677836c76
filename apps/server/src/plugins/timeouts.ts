/** After how many milliseconds a connection is given up. */
export interface Timeouts {
  /** Headers have not come in whole. */
  readonly headersTimeout: number;
  /** The request has not come in whole. */
  readonly requestTimeout: number;
  /** Nothing was sent or taken, in the middle of an answer too. The live feed pings every 15 s. */
  readonly connectionTimeout: number;
  /** Nothing came after an answer. */
  readonly keepAliveTimeout: number;
  /** How often the first two are looked at. */
  readonly connectionsCheckingInterval: number;
}

/** Senders send at once; who takes longer ties up a connection. */
export const defaultTimeouts: Timeouts = {
  headersTimeout: 8_000,
  requestTimeout: 10_000,
  connectionTimeout: 40_000,
  keepAliveTimeout: 72_000,
  connectionsCheckingInterval: 1_000,
};
