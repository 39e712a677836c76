type StorageAct = 'read' | 'write';

const failing = new Set<`${StorageAct} ${string}`>();
const watchers = new Set<() => void>();

/** Keeps what the browser could not read or keep, until it can again. */
export function noteStorage(act: StorageAct, key: string, worked: boolean): void {
  if (!worked) failing.add(`${act} ${key}`);
  else {
    failing.delete(`${act} ${key}`);
    // What was written anew needs no longer be read.
    if (act === 'write') failing.delete(`read ${key}`);
  }
  for (const tell of watchers) tell();
}

/** What the browser's storage fails at; what is lost at closing counts more than what is not seen. */
export function storageFailure(): StorageAct | null {
  const acts = [...failing].map((one) => one.split(' ', 1)[0]);
  return acts.includes('write') ? 'write' : acts.includes('read') ? 'read' : null;
}

export function watchStorageFailure(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}
