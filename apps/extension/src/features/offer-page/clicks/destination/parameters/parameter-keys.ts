/**
 * A key for each of some parameters: which of its name it is, and the name as written, so that what
 * is edited elsewhere in the URL leaves the key as it is.
 *
 * @example
 * parameterKeys(['c', 'pid', 'c']); // ['1 c', '1 pid', '2 c']
 */
export function parameterKeys(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${count} ${name}`;
  });
}
