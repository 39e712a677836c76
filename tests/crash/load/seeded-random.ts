/** Numbers that look random and are the same for the same seed. */
export interface SeededRandom {
  /** From 0 to below 1. */
  fraction(): number;
  /** A whole number from 0 to below this one. */
  below(limit: number): number;
  shuffled<Value>(values: readonly Value[]): Value[];
}

/** A 32-bit counter stirred by multiplications and shifts: good enough to choose moments by. */
export function seededRandom(seed: number): SeededRandom {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const fraction = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    shuffled: (values) =>
      values
        .map((value) => ({ value, rank: fraction() }))
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ value }) => value),
  };
}
