const texts = new Map<string, string>();

/** A statement's text with PostgreSQL's numbered places instead of `?`; no text of ours quotes one. */
export function numberedPlaces(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  let place = 0;
  const numbered = text.replaceAll('?', () => `$${(place += 1)}`);
  texts.set(text, numbered);
  return numbered;
}
