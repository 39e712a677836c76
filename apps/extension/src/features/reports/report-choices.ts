import * as z from 'zod/mini';

import { storedItem } from '../../storage/stored-item.ts';
import { metricNames } from './report-sums.ts';
import { spanIds } from './report-span.ts';

export const reportGroups = ['day', 'offer', 'event', 'affiliate'] as const;

const choicesSchema = z.object({
  span: z.enum(spanIds),
  groupBy: z.enum(reportGroups),
  everyOffer: z.boolean(),
  metric: z.enum(metricNames),
});

export type ReportChoices = z.infer<typeof choicesSchema>;

/** How reports were looked at last. */
export const reportChoicesItem = storedItem<ReportChoices>('local:report-choices', choicesSchema, {
  span: 'month',
  groupBy: 'day',
  everyOffer: true,
  metric: 'conversions',
});
