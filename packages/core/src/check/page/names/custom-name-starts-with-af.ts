import { matchEventNames } from '../../../match/match-event-names.ts';
import type { PageRule } from '../page-rule.ts';
import { rowNames } from '../row-names.ts';

export const findCustomNameStartsWithAf: PageRule = (reading, { profile }) => {
  const known = profile?.eventNames ?? null;
  const prefix = known?.reservedPrefix ?? null;
  if (known === null || prefix === null) return [];
  const own = new Set([...known.predefined, ...known.parametersMistakenForEvents]);
  return rowNames(reading, 'event').flatMap(({ name, row }) => {
    if (!name.startsWith(prefix) || own.has(name)) return [];
    const nearest = matchEventNames(known.predefined, [name]).find(
      ({ observed, suggestion }) => observed === name && suggestion !== undefined,
    )?.suggestion;
    const advice =
      nearest === undefined
        ? `Have the app send it under a name without “${prefix}”.`
        : `If “${nearest}” is meant, have the app send exactly that.`;
    return [
      {
        field: 'event' as const,
        row,
        message: `“${name}” begins with “${prefix}”, which is reserved for predefined events, and is none of them. ${advice}`,
        params: { event: name, prefix, ...(nearest === undefined ? {} : { instead: nearest }) },
      },
    ];
  });
};
