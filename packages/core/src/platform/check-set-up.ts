import {
  checkAll,
  repairTogether,
  type SetUpDiagnostic,
  type SetUpTexts,
} from '../check/set-up/check-set-up.ts';
import type { CheckOptions } from './check-postback-url.ts';
import { platformById } from './platform-by-id.ts';

/** What a whole set-up is checked against. Without a fact the rules that need it are silent. */
export type SetUpOptions = Omit<CheckOptions, 'trackingLink' | 'otherPostbacks'>;

function factsOf({ platform, ...known }: SetUpOptions) {
  return { ...known, profile: platformById(platform ?? '') ?? undefined };
}

/**
 * Checks everything that is set up for one offer as one contract: each postback URL with the tracking
 * link and the others beside it, and what shows only where all are seen together. A finding's
 * `source` and `postback` (its index; null for the link, and for what is missing) say which text its
 * UTF-16 span belongs to. Refuses nothing; empty texts are passed over. Rule: contract, section 6.
 *
 * @example
 * checkSetUp({ postbacks: ['https://t.example/?secure=k&transaction_id={a}', 'https://t.example/?secure=k&transaction_id={a}'] }).map(({ code, postback }) => [code, postback]) // => [['SAME_GOAL_TWICE', 1]]
 */
export function checkSetUp(texts: SetUpTexts, options: SetUpOptions = {}): SetUpDiagnostic[] {
  return checkAll(texts, factsOf(options));
}

/**
 * Applies every repair that `checkSetUp` offers, to all texts, until none is left. What remains needs
 * a person; repairing twice changes nothing more. Refuses nothing. Rule: contract, section 6.
 *
 * @example
 * repairSetUp({ postbacks: ['http://t.example/?secure=k&transaction_id=(clickid)'] }, { platform: 'appsflyer' }).postbacks // => ['https://t.example/?secure=k&transaction_id=(clickid)']
 */
export function repairSetUp(texts: SetUpTexts, options: SetUpOptions = {}): SetUpTexts {
  return repairTogether(texts, factsOf(options));
}
