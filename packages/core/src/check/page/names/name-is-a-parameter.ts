import type { PageRule } from '../page-rule.ts';
import { rowNames } from '../row-names.ts';

export const findNameIsAParameter: PageRule = (reading, { profile }) => {
  const parameters = profile?.eventNames?.parametersMistakenForEvents ?? [];
  return rowNames(reading, 'event').flatMap(({ name, row }) =>
    parameters.includes(name)
      ? [
          {
            field: 'event' as const,
            row,
            message: `“${name}” is a parameter that events carry, and no event, so it never happens. Map the event that carries it.`,
            params: { event: name },
          },
        ]
      : [],
  );
};
