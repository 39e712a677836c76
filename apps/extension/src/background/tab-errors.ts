import * as z from 'zod/mini';

import { storedItem } from '../storage/stored-item.ts';

type TabErrors = Readonly<Record<string, number>>;

/** The errors that the last check beside each tab has found. Kept, since the background sleeps. */
export const tabErrorsItem = storedItem<TabErrors>(
  'session:tab-errors',
  z.record(z.string(), z.number()),
  {},
);

/** Only tabs with errors are remembered. */
export function withErrors(kept: TabErrors, tabId: number, errors: number): TabErrors {
  const others = Object.fromEntries(Object.entries(kept).filter(([id]) => id !== String(tabId)));
  return errors === 0 ? others : { ...others, [tabId]: errors };
}
