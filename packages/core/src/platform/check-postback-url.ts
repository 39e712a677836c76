import type { CheckContext } from '../check/check-context.ts';
import { type CheckDiagnostic, checkTemplate } from '../check/check-template.ts';
import { type RepairedTexts, repairAll } from '../check/repair-all.ts';
import type { TrackerWords } from '../template/tracker-words.ts';
import { platformById } from './platform-by-id.ts';
import { contextInOwnNames, findingsInWords } from './tracker/check-in-words.ts';
import { inOwnNames, inTheirNames, linkInTheirNames } from './tracker/tracker-text.ts';

/** What a template is checked against. Without a fact the rules that need it are silent. */
export interface CheckOptions extends Omit<CheckContext, 'profile' | 'otherTracker'> {
  /** A platform's id; of one that is not in the catalogue nothing is known, as without any. */
  readonly platform?: string | undefined;
  /** How the tracker that the URL leads to calls our parameters; left out for ours. */
  readonly words?: TrackerWords | undefined;
}

function contextOf({ platform, words, ...known }: CheckOptions): CheckContext {
  const context = { ...known, profile: platformById(platform ?? '') ?? undefined };
  return words === undefined ? context : contextInOwnNames(context, words);
}

/**
 * Checks a postback URL's template, and the tracking link with it, against what is known of the
 * platform and the offer. Gives its findings in the order of `checkRules`, with UTF-16 spans and,
 * where one is safe, a repair that holds the whole text. Refuses nothing: any string can be checked.
 * Rule: contract, section 6.
 *
 * @example
 * checkPostbackUrl('https://t.example/?secure=k&transaction_id=(click_id)', { platform: 'cake' }).map(({ code }) => code) // => ['WRONG_DIALECT']
 */
export function checkPostbackUrl(text: string, options: CheckOptions = {}): CheckDiagnostic[] {
  const { words } = options;
  const context = contextOf(options);
  if (words === undefined) return checkTemplate(text, context);
  const findings = checkTemplate(inOwnNames(text, words).text, context);
  return findingsInWords(
    findings,
    { postback: () => text, trackingLink: options.trackingLink ?? '' },
    words,
  );
}

/** The link as it was repaired; as it was given where it could not be read. */
function linkOf(
  repaired: string | undefined,
  given: string | undefined,
  words: TrackerWords,
): Pick<RepairedTexts, 'trackingLink'> {
  const link = repaired === undefined ? given : linkInTheirNames(repaired, words);
  return link === undefined ? {} : { trackingLink: link };
}

/**
 * Applies every repair that `checkPostbackUrl` offers, until none is left, and gives the template back,
 * with the tracking link where there was one. What remains needs a person; repairing twice changes
 * nothing more. Refuses nothing. Rule: contract, section 6.
 *
 * @example
 * repairPostbackUrl('http://t.example/?secure=k&amp;transaction_id=(clickid)', { platform: 'appsflyer' }).text // => 'https://t.example/?secure=k&transaction_id=(clickid)'
 */
export function repairPostbackUrl(text: string, options: CheckOptions = {}): RepairedTexts {
  const { words } = options;
  const context = contextOf(options);
  if (words === undefined) return repairAll(text, context);
  const repaired = repairAll(inOwnNames(text, words).text, context);
  return {
    text: inTheirNames(repaired.text, words),
    ...linkOf(repaired.trackingLink, options.trackingLink, words),
  };
}
