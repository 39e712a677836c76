/** Reports may be read from a copy of the database, which is a moment behind; the server says so in this header. */
const behindHeader = 'trackside-behind-seconds';

let seconds: number | null = null;
const watchers = new Set<() => void>();

/** Keeps how old the figures of an answer may be, where it answers a report. */
export function noteFiguresAge({ url, headers }: Pick<Response, 'url' | 'headers'>): void {
  if (!url.includes('reports.summary')) return;
  const told = headers.get(behindHeader);
  seconds = told === null ? null : Number(told);
  for (const tell of watchers) tell();
}

/** By how many seconds the newest report may be behind, at most; null: it is as of now. */
export function figuresAge(): number | null {
  return seconds;
}

export function watchFiguresAge(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}
