import { decisiveParameters, descriptiveParameters, reservedParameters } from '@trackside/core';

const reserved: ReadonlySet<string> = new Set<string>(reservedParameters);

/** Parameters of a postback that an event can map, those that decide first (contract, section 3). */
export const knownParameters = [...decisiveParameters, ...descriptiveParameters].filter(
  (name) => !reserved.has(name),
);
