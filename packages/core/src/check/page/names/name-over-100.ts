import { codePointLength } from '../../../shared/text-length.ts';
import type { PageRule } from '../page-rule.ts';
import { rowNames } from '../row-names.ts';

export const findNameOver100: PageRule = (reading, { profile }) => {
  const limit = profile?.eventNames?.maxLength ?? Number.POSITIVE_INFINITY;
  return rowNames(reading, 'event').flatMap(({ name, row }) => {
    const length = codePointLength(name);
    if (length <= limit) return [];
    return [
      {
        field: 'event' as const,
        row,
        message: `“${name}” has ${length} characters, and the platform takes ${limit} at most. Have the app send a shorter one.`,
        params: { event: name, found: String(length), limit: String(limit) },
      },
    ];
  });
};
