import { matchEventNames } from '../../../match/match-event-names.ts';
import type { PageFinding, PageRule } from '../page-rule.ts';
import { rowNames } from '../row-names.ts';

const differences = {
  case: 'upper and lower case',
  whitespace: 'spaces or invisible characters',
  lookalike: 'letters that only look alike',
  similar: 'spelling',
} as const;

export const findMappedNameDiffers: PageRule = (reading, { offer, carriedName }) => {
  if (offer === undefined || carriedName === undefined) return [];
  const names = rowNames(reading, carriedName);
  const matches = matchEventNames(
    offer.events.map(({ name }) => name),
    names.map(({ name }) => name),
  );
  return names.flatMap(({ name, row }): PageFinding[] => {
    const match = matches.find(({ observed }) => observed === name);
    const wanted = match?.configured;
    // One that is near to an event which has its row already is another name, and no slip of this one.
    if (match === undefined || wanted === undefined) return [];
    const { status } = match;
    if (status === 'exact' || status === 'missing' || status === 'unused') return [];
    return [
      {
        field: carriedName,
        row,
        // What is spelled otherwise may be another event.
        ...(status === 'similar' ? { severity: 'warning' } : {}),
        message: `“${name}” differs from the event “${wanted}” in ${differences[status]}, and names count exactly. Write the same name in both places.`,
        params: { event: name, found: name, wanted, difference: status },
      },
    ];
  });
};
