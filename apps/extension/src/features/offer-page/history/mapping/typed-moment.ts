/**
 * A moment as the browser's field for date and time holds it, in the user's time zone.
 *
 * @example
 * typedMoment(new Date(2030, 0, 2, 3, 4, 5)); // '2030-01-02T03:04:05'
 */
export function typedMoment(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = [
    String(at.getFullYear()).padStart(4, '0'),
    two(at.getMonth() + 1),
    two(at.getDate()),
  ];
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two);
  return `${date.join('-')}T${time.join(':')}`;
}

/** What was typed as ISO 8601; null while it is no whole moment. */
export function momentOf(typed: string): string | null {
  const at = new Date(typed);
  return typed === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
