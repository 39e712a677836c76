/** Chance that is the same in every run with the same seed. */
export interface SeededRandom {
  /** From 0 up to, but without, 1. */
  fraction(): number;
  /** 32 bits. */
  bits(): number;
  /** A whole number from 0 up to, but without, the limit. */
  below(limit: number): number;
  /** True for that share of the calls. */
  chance(share: number): boolean;
  /** One of them; fails when there is none. */
  pick<Item>(items: readonly Item[]): Item;
  /** Takes one of them out; the last takes its place. Fails when there is none. */
  take<Item>(items: Item[]): Item;
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** Mulberry32: a 32-bit counter, stirred. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  const bits = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const fraction = (): number => bits() / 2 ** 32;
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    bits,
    fraction,
    below,
    chance: (share) => fraction() < share,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from');
      return item;
    },
    take: (items) => {
      const index = below(items.length);
      const item = items[index];
      const last = items.pop();
      if (item === undefined || last === undefined) throw new Error('There is nothing to take');
      if (index < items.length) items[index] = last;
      return item;
    },
    shuffled: (items) =>
      items
        .map((item) => ({ item, rank: fraction() }))
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ item }) => item),
  };
}
