/**
 * An error's kind and where it happened, for the log. What it says is left out: messages of the
 * database quote what was to be stored.
 */
export function placesOf(error: Error): { readonly kind: string; readonly at: readonly string[] } {
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return { kind: error.name, at: at.map((line) => line.trim()) };
}
