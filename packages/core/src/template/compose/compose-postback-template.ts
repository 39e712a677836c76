import type { MappedParameter, TrackedEvent } from '../../event/event-definition.ts';
import { reservedParameters } from '../../shared/parameters.ts';
import { encodeFormText } from '../../shared/percent-encoding.ts';
import { placeholderWord } from '../../shared/placeholder.ts';
import { clickIdSlot } from './click-id-slot.ts';
import type { PlatformProfile } from '../platform-profile.ts';
import { type TrackerWords, trackerWord } from '../tracker-words.ts';
import { endpointStart } from './endpoint-start.ts';
import { suggestedMacro } from './suggested-macro.ts';

/** What a postback URL is made for. */
export interface PostbackTemplateOptions {
  /**
   * Where our server is called, with or without a slash at its end; with `words` another tracker's
   * whole endpoint, with the parameters that never change.
   */
  readonly base: string;
  readonly secure: string;
  /** Left out: the conversion. `any`: one URL for every event of a platform that names it by macro. */
  readonly event?: NamedEvent | 'any' | undefined;
  /** How a single event is named; by both where it is left out. */
  readonly by?: 'id' | 'name' | 'both' | undefined;
  /** Which parameter of the tracking link carries the click id, by name (`sub1`) or macro (`{sub1}`). */
  readonly slot?: string | undefined;
  readonly parameters?: readonly MappedParameter[] | undefined;
  /** Takes the place of the platform's own event name macro in an any-event URL. */
  readonly eventNameMacro?: string | undefined;
  /** How another tracker calls our parameters; left out for ours. */
  readonly words?: TrackerWords | undefined;
}

/** An event as a URL names it; without an id by its name alone. */
export type NamedEvent = Pick<TrackedEvent, 'id' | 'name'>;

export interface ComposedPostback {
  readonly url: string;
  /** Our parameters whose place still holds `REPLACE`, in the URL's order. */
  readonly unmapped: string[];
}

/** A parameter whose value is a template's text; null where no macro is known. */
interface Part {
  readonly name: string;
  readonly value: string | null;
}

function eventParts(profile: PlatformProfile | null, options: PostbackTemplateOptions): Part[] {
  const { event, by = 'both', eventNameMacro, words } = options;
  if (event === undefined) return [];
  if (event === 'any') {
    const own = eventNameMacro === '' ? undefined : eventNameMacro;
    const name = trackerWord('event_name', words) === null ? 'event_id' : 'event_name';
    return [{ name, value: own ?? suggestedMacro(profile, 'event_name') }];
  }
  const name = { name: 'event_name', value: encodeFormText(event.name) };
  const id = {
    name: 'event_id',
    value: event.id === null ? null : encodeFormText(String(event.id)),
  };
  if (trackerWord('event_name', words) === null) return [id];
  if (event.id === null || trackerWord('event_id', words) === null) return [name];
  switch (by) {
    case 'id':
      return [id];
    case 'name':
      return [name];
    case 'both':
      return [id, name];
  }
}

function mappedParts(
  profile: PlatformProfile | null,
  parameters: readonly MappedParameter[],
): Part[] {
  const taken = new Set<string>(reservedParameters);
  return parameters.map(({ name, macro }) => {
    if (taken.has(name)) throw new RangeError(`Mapped parameter is reserved or repeated: ${name}`);
    taken.add(name);
    const own = macro === '' ? undefined : macro;
    return { name, value: own ?? suggestedMacro(profile, name) };
  });
}

/**
 * Writes the postback URL of an offer's conversion, of one event or of any event, as text in the
 * platform's dialect; without a profile every place that needs a macro holds `REPLACE`. Event names
 * are encoded by `encodeFormText`, macros stand as they are. With another tracker's `words` its own
 * parameter names stand there, and what it has no name for is left out. Mapped names are unique and none of
 * `reservedParameters`: what is typed is refused at the edge, so here another one is a bug and
 * throws a RangeError. Rule: contract, "Postback URLs".
 *
 * @example
 * composePostbackTemplate(null, { base: 'https://t.example', secure: 'k' }) // => { url: 'https://t.example/?secure=k&transaction_id=REPLACE', unmapped: ['transaction_id'] }
 */
export function composePostbackTemplate(
  profile: PlatformProfile | null,
  options: PostbackTemplateOptions,
): ComposedPostback {
  const { base, secure, slot, parameters = [], words } = options;
  const parts = [
    { name: 'secure', value: encodeFormText(secure) },
    { name: 'transaction_id', value: clickIdSlot(profile, slot)?.macro ?? null },
    ...eventParts(profile, options),
    ...mappedParts(profile, parameters),
  ].flatMap(({ name, value }) => {
    const word = trackerWord(name, words);
    return word === null ? [] : [{ name, word, value: value ?? placeholderWord }];
  });
  const query = parts.map(({ word, value }) => `${encodeFormText(word)}=${value}`).join('&');
  return {
    url: endpointStart(base, words) + query,
    unmapped: parts.flatMap(({ name, value }) => (value === placeholderWord ? [name] : [])),
  };
}
