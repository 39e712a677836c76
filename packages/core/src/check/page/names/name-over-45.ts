import { codePointLength } from '../../../shared/text-length.ts';
import type { PageRule } from '../page-rule.ts';
import { rowNames } from '../row-names.ts';

export const findNameOver45: PageRule = (reading, { profile }) => {
  const known = profile?.eventNames ?? null;
  const limit = known?.dashboardMaxLength ?? null;
  if (known === null || limit === null) return [];
  return rowNames(reading, 'event').flatMap(({ name, row }) => {
    const length = codePointLength(name);
    if (length <= limit || length > known.maxLength) return [];
    return [
      {
        field: 'event' as const,
        row,
        message: `“${name}” has ${length} characters, and the dashboard’s own lists leave out names of more than ${limit}. Have the app send a shorter one.`,
        params: { event: name, found: String(length), limit: String(limit) },
      },
    ];
  });
};
