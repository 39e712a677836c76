import { browser } from 'wxt/browser';

import type { Task } from '../storage/errand.ts';
import { openPanel } from '../surfaces/open-panel.ts';
import { giveErrand } from './give-errand.ts';
import { taskOf } from './menu-entries.ts';
import { pageText, readFromPage } from './read-from-page.ts';

const topFrame = 0;

/** Does what is pressed in a page's context menu. */
export function hearMenu(): void {
  browser.contextMenus.onClicked.addListener((pressed, tab) => {
    const { menuItemId, selectionText, linkUrl, editable, frameId = topFrame } = pressed;
    const given = pageText(selectionText ?? linkUrl);
    const tabId = tab?.id ?? null;
    const task = taskOf(menuItemId, given);
    if (task === null) return;
    // A field without a selection: the browser tells no text of it.
    const inField = given === '' && editable && tabId !== null && task.kind !== 'copy';
    const full = inField
      ? readFromPage(tabId, frameId).then((text) => taskOf(menuItemId, text) ?? task)
      : Promise.resolve(task);
    void giveErrand(tabId, full);
  });
}

/** Does what the keys of the manifest's commands ask for. The popup's own key is the browser's. */
export function hearKeys(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const tabId = tab?.id ?? null;
    switch (command) {
      case 'open-panel':
        if (tab !== undefined) void openPanel({ windowId: tab.windowId, tabId });
        break;
      case 'copy-conversion':
        void giveErrand(tabId, Promise.resolve({ kind: 'copy', url: 'conversion' }));
        break;
      case 'check-selection':
        void giveErrand(tabId, selectionTask(tabId));
        break;
    }
  });
}

async function selectionTask(tabId: number | null): Promise<Task> {
  return { kind: 'check', text: tabId === null ? '' : await readFromPage(tabId, topFrame) };
}
