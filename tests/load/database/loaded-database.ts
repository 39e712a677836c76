import type { Click } from '../traffic/make-clicks.ts';
import { storeClicks } from '../traffic/store-clicks.ts';
import { filePlaces, type ServedPlace } from '../trackside-server.ts';
import { countRows, countVerdicts } from './count-rows.ts';

/** The database of a server that takes load, as it is looked into beside the server. */
export interface LoadedDatabase {
  readonly place: ServedPlace;
  countPostbacks(): number;
  /** How many postbacks have each verdict. */
  countVerdicts(): ReadonlyMap<string, number>;
  storeClicks(clicks: readonly Click[]): void;
}

/** A SQLite file, beside which its keys lie. */
export function loadedFile(file: string): LoadedDatabase {
  return {
    place: filePlaces(file),
    countPostbacks: () => countRows(file, 'postback'),
    countVerdicts: () => countVerdicts(file),
    storeClicks: (clicks) => storeClicks(file, clicks),
  };
}
