/** Whole numbers from the command line, in the order of these defaults; fails at anything else. */
export function readNumbers(words: readonly string[], defaults: readonly number[]): number[] {
  const wrong = words.find((word, index) => !/^[1-9]\d*$/.test(word) || index >= defaults.length);
  if (wrong !== undefined) throw new Error(`${wrong} is no number that is wanted here`);
  return defaults.map((value, index) => Number(words[index] ?? value));
}
