export interface DuplicateCounts {
  /** Duplicates of the last two hours. */
  readonly duplicates: number;
  /** What was recorded in them. */
  readonly recorded: number;
  /** Duplicates of the seven days before them. */
  readonly duplicatesBefore: number;
}

export interface Burst {
  readonly duplicates: number;
  /** How many there are in two hours as a rule. */
  readonly usual: number;
}

const fewest = 30;
const timesUsual = 5;
/** Of all that came, one in so many. */
const share = 4;
/** Spans of two hours in seven days. */
const spans = 84;

/**
 * Whether duplicates come in a burst: many, many more than usual, and a good part of what comes at
 * all. A sender that repeats everything, or a postback pasted twice, looks like that.
 *
 * @example
 * findBurst({ duplicates: 60, recorded: 70, duplicatesBefore: 84 }); // { duplicates: 60, usual: 1 }
 */
export function findBurst(counts: DuplicateCounts): Burst | null {
  const { duplicates, recorded, duplicatesBefore } = counts;
  const usual = duplicatesBefore / spans;
  const isBurst =
    duplicates >= fewest &&
    duplicates >= timesUsual * usual &&
    duplicates * share >= duplicates + recorded;
  return isBurst ? { duplicates, usual: Math.round(usual) } : null;
}
