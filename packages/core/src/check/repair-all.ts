import type { CheckContext } from './check-context.ts';
import { checkTemplate } from './check-template.ts';

/** Both texts after every repair that is safe; the tracking link is there where one was given. */
export interface RepairedTexts {
  readonly text: string;
  readonly trackingLink?: string;
}

/**
 * A token goes nowhere unasked. Where our own address is not known, any URL may be a stranger's: then
 * only a person who sees it may have the token written into it.
 */
function withoutStrayToken(context: CheckContext): CheckContext {
  const { offer } = context;
  if (offer === undefined || (offer.publicUrl ?? '') !== '') return context;
  return { ...context, offer: { ...offer, secure: undefined } };
}

/** More repairs than one text needs: each rule has one a value, and most mend all places at once. */
const mostRepairs = 200;

/**
 * Applies repairs, one after the other in the order of `checkRules`, until none is left. What remains
 * needs a person, and a token where our own address is not known. Repairing twice changes nothing more. Refuses nothing.
 *
 * @example
 * repairAll('http://t.example/?transaction_id=(clickid)&amp;x=1', {}) // => { text: 'https://t.example/?transaction_id=(clickid)&x=1' }
 */
export function repairAll(text: string, context: CheckContext): RepairedTexts {
  const known = withoutStrayToken(context);
  let repaired = text;
  let trackingLink = context.trackingLink;
  for (let repairs = 0; repairs < mostRepairs; repairs += 1) {
    const fixable = checkTemplate(repaired, { ...known, trackingLink }).find(
      ({ fix }) => fix !== undefined,
    );
    if (fixable?.fix === undefined) break;
    if (fixable.source === 'postback') repaired = fixable.fix.text;
    else trackingLink = fixable.fix.text;
  }
  return { text: repaired, ...(trackingLink === undefined ? {} : { trackingLink }) };
}
