import type { DestinationMacro } from './destination-macros.ts';
import type { DestinationParameter, Mapping } from './read-destination.ts';

/** What the user chose for a parameter, by its key; null leaves it as it stands. */
export type Choices = Readonly<Record<string, DestinationMacro | null>>;

/** What goes where: what the user chose, and what is suggested where nothing was chosen. */
export function mappingOf(parameters: readonly DestinationParameter[], choices: Choices): Mapping {
  const taken = new Set(
    parameters.flatMap(({ key, macro }) => [macro ?? [], choices[key] ?? []].flat()),
  );
  const mapping = new Map<number, DestinationMacro>();
  for (const { index, key, suggested } of parameters) {
    const chosen = choices[key];
    const macro = chosen === undefined ? suggested : chosen;
    // Of several places for the same only the first is suggested.
    if (macro === null || (chosen === undefined && taken.has(macro))) continue;
    taken.add(macro);
    mapping.set(index, macro);
  }
  return mapping;
}

/**
 * The choices that still hold after the URL was edited: those of parameters that are still there,
 * unless a macro of ours was typed in the parameter's place, which says anew what it is to be.
 */
export function keptChoices(
  choices: Choices,
  before: readonly DestinationParameter[],
  after: readonly DestinationParameter[],
): Choices {
  const stood = new Map(before.map(({ key, macro }) => [key, macro]));
  return Object.fromEntries(
    after.flatMap(({ key, macro }) => {
      const chosen = choices[key];
      const isTyped = macro !== null && macro !== stood.get(key);
      return chosen === undefined || isTyped ? [] : [[key, chosen]];
    }),
  );
}
