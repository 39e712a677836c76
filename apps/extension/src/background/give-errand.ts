import { browser } from 'wxt/browser';

import { errandItem, type Task } from '../storage/errand.ts';
import { openWorkspace } from '../surfaces/open-workspace.ts';

/**
 * Opens the popup and gives it a task; where the browser opens none, a full page. The popup opens only
 * at once on the user's gesture: what the task is may still have to be read from the page.
 */
export async function giveErrand(tabId: number | null, task: Promise<Task>): Promise<void> {
  const opened = browser.action.openPopup().then(
    () => true,
    () => false,
  );
  const known = await task;
  const surface = (await opened) ? 'popup' : 'workspace';
  await errandItem.write({ surface, at: Date.now(), task: known });
  if (surface === 'workspace') await openWorkspace(tabId);
}
