import type { Settings } from '../settings/settings.ts';
import type { FindClicks } from './find-rows.ts';
import type { LoadFacts } from './load-facts.ts';

/** What every postback of a transaction is judged by. */
export interface Judging {
  readonly settings: Settings;
  readonly loadFacts: LoadFacts;
  /** Clicks that are asked for already; if left out, facts begin with asking for theirs. */
  readonly findClicks?: FindClicks;
  /** When this is decided; what it books keeps the postback's receipt beside it. */
  readonly now: number;
}
