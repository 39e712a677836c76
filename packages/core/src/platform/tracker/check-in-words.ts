import type { CheckContext } from '../../check/check-context.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { namedParameters, type TrackerWords } from '../../template/tracker-words.ts';
import {
  inOwnNames,
  inTheirNames,
  inTrackerWords,
  linkInOwnNames,
  linkInTheirNames,
} from './tracker-text.ts';

/** What is known of another tracker's set-up, as if it were ours. */
export function contextInOwnNames<Context extends CheckContext>(
  context: Context,
  words: TrackerWords,
): Context {
  const { otherPostbacks, trackingLink } = context;
  return {
    ...context,
    // Without its macro it cannot be told what a link of its own passes on.
    trackingLink:
      trackingLink === undefined || words.clickMacro === null
        ? undefined
        : linkInOwnNames(trackingLink, words).text,
    otherTracker: { without: namedParameters.filter((name) => words[name] === null) },
    ...(otherPostbacks === undefined
      ? {}
      : { otherPostbacks: otherPostbacks.map((text) => inOwnNames(text, words).text) }),
  };
}

/** Particulars that hold a parameter's name, alone or before its value. */
const naming = new Set(['parameter', 'expected', 'found', 'instead']);

function paramsInWords(
  params: Readonly<Record<string, string>>,
  words: TrackerWords,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      if (!naming.has(key)) return [key, value];
      // A name alone, or `name=value`: read as the query that it is part of.
      const named = inTheirNames(`?${value}`, words).slice(1);
      return [key, linkInTheirNames(named, words)];
    }),
  );
}

/** The texts as they were given, empty where none was: a finding's postback URL, and the link. */
interface OriginalTexts<Found> {
  readonly postback: (found: Found) => string;
  readonly trackingLink: string;
}

/**
 * What was found in texts whose names were ours for the time of the check, as it is to be told: in the
 * other tracker's names, at the places of its own texts.
 */
export function findingsInWords<Found extends Diagnostic>(
  findings: readonly Found[],
  original: OriginalTexts<Found>,
  words: TrackerWords,
): Found[] {
  return findings.map((found) => {
    const { message, params, span, fix } = found;
    const isLink = found.source === 'trackingLink';
    const text = isLink ? original.trackingLink : original.postback(found);
    const [read, write] = isLink ? [linkInOwnNames, linkInTheirNames] : [inOwnNames, inTheirNames];
    return {
      ...found,
      message: inTrackerWords(message, words),
      params: paramsInWords(params, words),
      ...(span === undefined ? {} : { span: read(text, words).spanInOriginal(span) }),
      ...(fix === undefined
        ? {}
        : { fix: { label: inTrackerWords(fix.label, words), text: write(fix.text, words) } }),
    };
  });
}
