/** What can become of a postback. */
export const verdictKinds = ['recorded', 'duplicate', 'held', 'refused'] as const;

export type VerdictKind = (typeof verdictKinds)[number];

/** What everyone needs to know of a code: `${cause}; ${remedy}.` makes its message. */
export interface VerdictEntry {
  readonly verdict: VerdictKind;
  readonly httpStatus: number;
  /** A clause without a full stop. */
  readonly cause: string;
  /** What to do, as a clause that goes on from the cause. */
  readonly remedy: string;
  /** The heading's anchor in docs/verdicts.md. */
  readonly anchor: string;
}
