import { browser } from 'wxt/browser';

interface WithSidebar {
  readonly sidebarAction: { open(): Promise<void> };
}

/** Firefox's own name for the panel, which Chrome's types do not know. */
function hasSidebar(api: object): api is WithSidebar {
  return 'sidebarAction' in api;
}

/** Opens the panel beside the pages. To be called at once on the user's gesture, before anything is awaited. */
export async function openPanel(windowId: number): Promise<void> {
  const api: object = browser;
  await (hasSidebar(api) ? api.sidebarAction.open() : browser.sidePanel.open({ windowId }));
}
