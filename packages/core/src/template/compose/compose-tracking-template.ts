import { encodeFormText } from '../../shared/percent-encoding.ts';
import { clickIdSlot } from './click-id-slot.ts';
import type { PlatformProfile } from '../platform-profile.ts';
import type { TrackerWords } from '../tracker-words.ts';
import { fragmentStart } from '../fragment-start.ts';
import { templateParameters } from '../template-parameters.ts';
import { tokenizeTemplate } from '../tokenize-template.ts';

/** Our own click id in a destination (contract, "Clicks"). */
export const transactionIdMacro = '{transaction_id}';

/** What a tracker fills in with the click's id; null where another one's is not known. */
export function clickMacroOf(words: TrackerWords | undefined): string | null {
  return words === undefined ? transactionIdMacro : words.clickMacro;
}

export interface TrackingTemplateOptions {
  /** The advertiser's link. */
  readonly destination: string;
  /** The same slot as in the postback URL. */
  readonly slot?: string | undefined;
  /** How another tracker calls our parameters; left out for ours. */
  readonly words?: TrackerWords | undefined;
}

export interface ComposedTrackingLink {
  readonly url: string;
  /** The link's parameter that carries our click id; null where none is known. */
  readonly parameter: string | null;
}

function hasQuery(text: string): boolean {
  return tokenizeTemplate(text).some(
    (segment) => segment.kind === 'literal' && segment.text.includes('?'),
  );
}

function appended(link: string, parameter: string): string {
  if (!hasQuery(link)) return `${link}?${parameter}`;
  return /[?&]$/.test(link) ? `${link}${parameter}` : `${link}&${parameter}`;
}

function withParameter(link: string, name: string, macro: string): string {
  const written = `${name}=${macro}`;
  const same = templateParameters(link).filter((parameter) => parameter.name === name);
  if (same.some(({ text }) => text === macro)) return link;
  const [first] = same;
  if (first === undefined) return appended(link, written);
  return link.slice(0, first.span[0]) + written + link.slice(first.span[1]);
}

/**
 * Writes our click id into the advertiser's link, under the parameter that the platform gives back
 * in the chosen slot: added before a fragment, put in place of another value, left alone where it
 * stands already. Text in, text out; unchanged, with `parameter` null, where no such parameter is
 * known, or not what another tracker fills in. Refuses nothing. Rule: contract, "Postback URLs" and "Clicks".
 *
 * @example
 * composeTrackingTemplate(platformById('cake'), { destination: 'https://a.example/?o=1' }) // => { url: 'https://a.example/?o=1&s2={transaction_id}', parameter: 's2' }
 */
export function composeTrackingTemplate(
  profile: PlatformProfile | null,
  { destination, slot, words }: TrackingTemplateOptions,
): ComposedTrackingLink {
  const parameter = clickIdSlot(profile, slot)?.linkParameter ?? null;
  const macro = clickMacroOf(words);
  if (parameter === null || macro === null) return { url: destination, parameter: null };
  const end = fragmentStart(destination);
  const link = withParameter(destination.slice(0, end), encodeFormText(parameter), macro);
  return { url: link + destination.slice(end), parameter };
}
