export interface SeededRandom {
  /** 32 bits. */
  bits(): number;
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  /** One of them; fails when there is none. */
  pick<Item>(items: readonly Item[]): Item;
  /** Takes one of them out; the last takes its place. */
  take<Item>(items: Item[]): Item;
}

/** Chance that is the same for the same seed: a 32-bit shift register (xorshift). */
export function createSeededRandom(seed: number): SeededRandom {
  let state = (seed ^ 0x5bd1e995) >>> 0 || 1;
  const bits = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const below = (limit: number) => Math.floor((bits() / 2 ** 32) * limit);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  const take = <Item>(items: Item[]): Item => {
    const index = below(items.length);
    const item = items[index];
    const last = items.pop();
    if (item === undefined || last === undefined) throw new Error('There is nothing to take.');
    if (index < items.length) items[index] = last;
    return item;
  };
  for (let warmUp = 0; warmUp < 16; warmUp += 1) bits();
  return { bits, below, pick, take };
}
