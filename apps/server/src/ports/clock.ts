/** The present in milliseconds since the epoch. */
export type Clock = () => number;

/** An hour of any clock. */
export const hourMs = 3_600_000;

export const systemClock: Clock = () => Date.now();
