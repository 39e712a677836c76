import type { CheckContext } from '../check/check-context.ts';
import { type CheckDiagnostic, checkTemplate } from '../check/check-template.ts';
import { type RepairedTexts, repairAll } from '../check/repair-all.ts';
import { platformById } from './platform-by-id.ts';

/** What a template is checked against. Without a fact the rules that need it are silent. */
export interface CheckOptions extends Omit<CheckContext, 'profile'> {
  /** A platform's id; of one that is not in the catalogue nothing is known, as without any. */
  readonly platform?: string | undefined;
}

function contextOf({ platform, ...known }: CheckOptions): CheckContext {
  return { ...known, profile: platformById(platform ?? '') ?? undefined };
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
  return checkTemplate(text, contextOf(options));
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
  return repairAll(text, contextOf(options));
}
