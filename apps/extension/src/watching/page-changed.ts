import * as z from 'zod/mini';

import { runInTab } from '../dashboards/read-from-tab.ts';
import { waitForChange } from './wait-for-change.ts';

const settleMs = 800;

/**
 * Whether the tab's page changes within this time; null where it may not be looked at, or has gone
 * meanwhile. Only for a page whose host the user has given.
 */
export async function pageChanged(tabId: number, mostMs: number): Promise<boolean | null> {
  const answers = await runInTab(tabId, {
    func: waitForChange,
    args: [settleMs, mostMs],
    schema: z.boolean(),
    allFrames: false,
  });
  return answers?.[0] ?? null;
}
