import { browser } from 'wxt/browser';

import { fillAnswerSchema, type FillAnswer } from './fill-answer.ts';
import { fillPage, type FillAct } from './fill-page.ts';

/** The browser lets no extension in, the tab is gone, or it answered something to be believed by nobody. */
type NoAccess = { readonly kind: 'no-access' };

/**
 * Asks the tab's page to fill a field. To be called on the user's press, which grants access; the text
 * goes into the page's field and nowhere else.
 */
export async function fillTab(tabId: number, act: FillAct): Promise<FillAnswer | NoAccess> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: fillPage,
      args: [act],
    });
    const parsed = fillAnswerSchema.safeParse(answer?.result);
    return parsed.success ? parsed.data : { kind: 'no-access' };
  } catch {
    return { kind: 'no-access' };
  }
}
