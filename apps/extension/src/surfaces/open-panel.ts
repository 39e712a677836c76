import { browser } from 'wxt/browser';

import { openWorkspace } from './open-workspace.ts';

interface WithSidebar {
  readonly sidebarAction: { open(): Promise<void> };
}

/** Firefox's own name for the panel, which Chrome's types do not know. */
function hasSidebar(api: object): api is WithSidebar {
  return 'sidebarAction' in api;
}

/** The window and the tab that the panel is to stand beside. */
interface Beside {
  readonly windowId: number;
  readonly tabId: number | null;
}

/**
 * Opens the panel beside the pages; where the browser opens none, the full page. To be called at once
 * on the user's gesture, before anything is awaited.
 */
export async function openPanel({ windowId, tabId }: Beside): Promise<void> {
  const api: object = browser;
  try {
    await (hasSidebar(api) ? api.sidebarAction.open() : browser.sidePanel.open({ windowId }));
  } catch {
    await openWorkspace(tabId);
  }
}
