import {
  fragmentStart,
  platformForHost,
  templateParameters,
  type LinkRole,
  type PlatformProfile,
  type TemplateParameter,
} from '@trackside/core';

import { destinationMacro, macroForRole, type DestinationMacro } from './destination-macros.ts';
import { parameterKeys } from './parameter-keys.ts';

/** One parameter of an advertiser's URL, in its place. */
export interface DestinationParameter {
  readonly index: number;
  /** Its name and which of that name it is: stays while something else of the URL is edited. */
  readonly key: string;
  /** As written. */
  readonly name: string;
  /** As written. */
  readonly value: string;
  /** The value as its receiver reads it; null where that is the same, or it can't be decoded. */
  readonly decoded: string | null;
  /** What it is for; null where the catalogue does not know. */
  readonly role: LinkRole | null;
  /** The macro of ours that is its whole value. */
  readonly macro: DestinationMacro | null;
  /** The macro of ours that belongs there, where the place is free for it. */
  readonly suggested: DestinationMacro | null;
}

/** The parameters that are to hold a macro of ours, by their place in the URL. */
export type Mapping = ReadonlyMap<number, DestinationMacro>;

/** The platform whose links live on the URL's host; null where the catalogue knows none. */
export function platformOfUrl(url: string): PlatformProfile | null {
  const host = /^https?:\/\/(?:[^/?#@\\]*@)?([^/?#\\]+)/i.exec(url)?.[1];
  return host === undefined ? null : platformForHost(host);
}

/** The parameters of an advertiser's URL in their order, repeated ones each on its own. */
export function readDestination(
  url: string,
  platform: PlatformProfile | null,
): DestinationParameter[] {
  const parameters = parametersOf(url);
  const keys = parameterKeys(parameters.map(({ name }) => name));
  return parameters.map((parameter, index) => {
    const role = roleOf(parameter.name, platform);
    return {
      index,
      key: keys[index] ?? '',
      name: parameter.name,
      value: parameter.text,
      decoded: decodedValue(parameter.text),
      role,
      macro: destinationMacro(parameter.text),
      suggested: isFree(parameter) ? macroForRole(role) : null,
    };
  });
}

/** The URL with our macros in the mapped places; not a character of it is changed elsewhere. */
export function writeDestination(url: string, mapping: Mapping): string {
  const edits = parametersOf(url).flatMap(({ nameSpan, valueSpan, span }, index) => {
    const macro = mapping.get(index);
    if (macro === undefined) return [];
    // One without “=” gets it together with its value.
    const bare = nameSpan[1] === span[1];
    return [{ start: valueSpan[0], end: valueSpan[1], text: bare ? `=${macro}` : macro }];
  });
  return edits.reduceRight(
    (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
    url,
  );
}

/** Without the fragment, which is no part of the query. */
function parametersOf(url: string): TemplateParameter[] {
  return templateParameters(url.slice(0, fragmentStart(url)));
}

function roleOf(name: string, platform: PlatformProfile | null): LinkRole | null {
  const slots = platform?.clickIdEcho?.slots ?? [];
  const known = platform?.linkParameters?.roles ?? {};
  if (Object.hasOwn(known, name)) return known[name] ?? null;
  return slots.some(({ linkParameter }) => linkParameter === name) ? 'click-id' : null;
}

/** Nothing stands there, or another's macro that a click of ours would leave as it is. */
function isFree({ text, value }: TemplateParameter): boolean {
  const [only, ...more] = value;
  if (only === undefined) return true;
  return only.kind === 'macro' && more.length === 0 && destinationMacro(text) === null;
}

function decodedValue(raw: string): string | null {
  try {
    const decoded = decodeURIComponent(raw.replaceAll('+', ' '));
    return decoded === raw ? null : decoded;
  } catch {
    return null;
  }
}
