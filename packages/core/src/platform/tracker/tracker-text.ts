import { type Edit, applyEdits } from '../../check/text/edit.ts';
import { type MendedText, mendText } from '../../check/text/mended-text.ts';
import {
  isNamedParameter,
  namedParameters,
  type TrackerWords,
} from '../../template/tracker-words.ts';
import { transactionIdMacro } from '../../template/compose/compose-tracking-template.ts';
import { templateParameters } from '../../template/template-parameters.ts';
import { tokenizeTemplate } from '../../template/tokenize-template.ts';

/** Stands before a name of ours that means something else to the other tracker. */
const foreign = 'tracker.';

const escapedAmpersands = /^(?:amp;)*/;

/** Our name for a parameter of the other tracker; null where it needs none. */
function ownName(name: string, words: TrackerWords): string | null {
  const own = namedParameters.find((known) => words[known] === name);
  if (own !== undefined) return own === name ? null : own;
  return isNamedParameter(name) ? foreign + name : null;
}

/** The other tracker's name for a parameter of ours; null where it stays. */
function theirName(name: string, words: TrackerWords): string | null {
  if (name.startsWith(foreign)) return name.slice(foreign.length);
  return isNamedParameter(name) ? words[name] : null;
}

function renamed(text: string, rename: (name: string) => string | null): Edit[] {
  return templateParameters(text).flatMap(({ name, nameSpan: [start, end] }) => {
    const damage = String(escapedAmpersands.exec(name)).length;
    const next = rename(name.slice(damage));
    return next === null ? [] : [{ start: start + damage, end, text: next }];
  });
}

/** A postback URL of another tracker as one of ours, with the way back to its places. */
export function inOwnNames(text: string, words: TrackerWords): MendedText {
  return mendText(
    text,
    renamed(text, (name) => ownName(name, words)),
  );
}

/** A postback URL in our names as the other tracker takes it. */
export function inTheirNames(text: string, words: TrackerWords): string {
  return applyEdits(
    text,
    renamed(text, (name) => theirName(name, words)),
  );
}

/** Every macro of a template that is a certain one, in another's place. */
function withMacro(text: string, from: string, to: string): Edit[] {
  let offset = 0;
  return tokenizeTemplate(text).flatMap(({ kind, text: written }) => {
    const start = offset;
    offset += written.length;
    return kind === 'macro' && written === from ? [{ start, end: offset, text: to }] : [];
  });
}

/**
 * An offer's link of another tracker as one of ours, with the way back to its places: what it fills in
 * with the click's id is ours.
 *
 * @example
 * linkInOwnNames('https://a.example/?c={click}', { ...trackerWordsOf(null), clickMacro: '{click}' }).text // => 'https://a.example/?c={transaction_id}'
 */
export function linkInOwnNames(text: string, { clickMacro }: TrackerWords): MendedText {
  return mendText(text, clickMacro === null ? [] : withMacro(text, clickMacro, transactionIdMacro));
}

/** The same link with the other tracker's macro. */
export function linkInTheirNames(text: string, { clickMacro }: TrackerWords): string {
  const edits = clickMacro === null ? [] : withMacro(text, transactionIdMacro, clickMacro);
  return applyEdits(text, edits);
}

const namesInWords =
  /\{transaction_id\}|\b(?:secure|transaction_id|event_id|event_name|sale_amount|order_id)\b|\b(?:currency|status|payout)(?==)/g;

/**
 * A sentence about a postback URL with the tracker's names in the place of ours; a name that it has
 * none for stays.
 *
 * @example
 * inTrackerWords('Add event_id.', { ...trackerWordsOf(null), event_id: 'goal' }) // => 'Add goal.'
 */
export function inTrackerWords(sentence: string, words: TrackerWords): string {
  return sentence.replace(namesInWords, (name) =>
    name === transactionIdMacro ? (words.clickMacro ?? name) : (theirName(name, words) ?? name),
  );
}
