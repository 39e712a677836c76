/**
 * Waits until the page changes, and a moment more until that has settled; false when nothing has
 * changed for so long.
 *
 * `chrome.scripting.executeScript` sends this function into the page as text, so it stands in one
 * piece and refers to nothing outside itself. It looks on, changes nothing, and is gone with its answer.
 */
export function waitForChange(settleMs: number, mostMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    let settling: ReturnType<typeof setTimeout> | undefined;
    const finish = (changed: boolean): void => {
      clearTimeout(settling);
      clearTimeout(end);
      observer.disconnect();
      for (const name of ['input', 'change']) removeEventListener(name, note, true);
      resolve(changed);
    };
    const note = (): void => {
      // A page that never rests is looked at all the same.
      settling ??= setTimeout(finish, settleMs, true);
    };
    const observer = new MutationObserver(note);
    const end = setTimeout(finish, mostMs, false);
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['value', 'href', 'hidden', 'aria-checked', 'aria-selected'],
    });
    for (const name of ['input', 'change']) addEventListener(name, note, true);
  });
}
