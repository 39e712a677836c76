import type { DestinationMacro } from './destination-macros.ts';
import type { DestinationParameter, Mapping } from './read-destination.ts';

/** What the user chose for a parameter; null leaves it as it stands. */
export type Choices = ReadonlyMap<number, DestinationMacro | null>;

/** What goes where: what the user chose, and what is suggested where nothing was chosen. */
export function mappingOf(parameters: readonly DestinationParameter[], choices: Choices): Mapping {
  const taken = new Set(parameters.flatMap(({ macro }) => macro ?? []));
  for (const chosen of choices.values()) if (chosen !== null) taken.add(chosen);
  const mapping = new Map<number, DestinationMacro>();
  for (const { index, suggested } of parameters) {
    const chosen = choices.get(index);
    const macro = chosen === undefined ? suggested : chosen;
    // Of several places for the same only the first is suggested.
    if (macro === null || (chosen === undefined && taken.has(macro))) continue;
    taken.add(macro);
    mapping.set(index, macro);
  }
  return mapping;
}
