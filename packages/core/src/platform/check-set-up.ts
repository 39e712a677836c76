import {
  checkAll,
  repairTogether,
  type SetUpDiagnostic,
  type SetUpTexts,
} from '../check/set-up/check-set-up.ts';
import type { CheckOptions } from './check-postback-url.ts';
import type { TrackerWords } from '../template/tracker-words.ts';
import { platformById } from './platform-by-id.ts';
import { contextInOwnNames, findingsInWords } from './tracker/check-in-words.ts';
import {
  inOwnNames,
  inTheirNames,
  linkInOwnNames,
  linkInTheirNames,
} from './tracker/tracker-text.ts';

/** What a whole set-up is checked against. Without a fact the rules that need it are silent. */
export type SetUpOptions = Omit<CheckOptions, 'trackingLink' | 'otherPostbacks'>;

function factsOf({ platform, words, ...known }: SetUpOptions) {
  const facts = { ...known, profile: platformById(platform ?? '') ?? undefined };
  return words === undefined ? facts : contextInOwnNames(facts, words);
}

/** The texts of another tracker as if they were ours; a link that can't be read is none. */
function inOurs({ postbacks, trackingLink }: SetUpTexts, words: TrackerWords): SetUpTexts {
  return {
    postbacks: postbacks.map((text) => inOwnNames(text, words).text),
    ...(trackingLink === undefined || words.clickMacro === null
      ? {}
      : { trackingLink: linkInOwnNames(trackingLink, words).text }),
  };
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
  const { words } = options;
  const facts = factsOf(options);
  if (words === undefined) return checkAll(texts, facts);
  return findingsInWords(
    checkAll(inOurs(texts, words), facts),
    {
      postback: ({ postback }) => texts.postbacks[postback ?? -1] ?? '',
      trackingLink: texts.trackingLink ?? '',
    },
    words,
  );
}

/**
 * Applies every repair that `checkSetUp` offers, to all texts, until none is left. What remains needs
 * a person; repairing twice changes nothing more. Refuses nothing. Rule: contract, section 6.
 *
 * @example
 * repairSetUp({ postbacks: ['http://t.example/?secure=k&transaction_id=(clickid)'] }, { platform: 'appsflyer' }).postbacks // => ['https://t.example/?secure=k&transaction_id=(clickid)']
 */
export function repairSetUp(texts: SetUpTexts, options: SetUpOptions = {}): SetUpTexts {
  const { words } = options;
  const facts = factsOf(options);
  if (words === undefined) return repairTogether(texts, facts);
  const repaired = repairTogether(inOurs(texts, words), facts);
  const link = repaired.trackingLink;
  return {
    postbacks: repaired.postbacks.map((text) => inTheirNames(text, words)),
    trackingLink: link === undefined ? texts.trackingLink : linkInTheirNames(link, words),
  };
}
