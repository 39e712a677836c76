import {
  decisiveParameters,
  descriptiveParameters,
  namedParameters,
  reservedParameters,
  type TrackerWords,
} from '@trackside/core';

const reserved: ReadonlySet<string> = new Set<string>(reservedParameters);

/** Parameters of a postback that an event can map, those that decide first (contract, section 3). */
const ours = [...decisiveParameters, ...descriptiveParameters].filter(
  (name) => !reserved.has(name),
);

/** What an event can map: with another tracker's words only what that one has a name for. */
export function knownParameters(words: TrackerWords | undefined): readonly string[] {
  return words === undefined
    ? ours
    : namedParameters.filter((name) => !reserved.has(name) && words[name] !== null);
}
