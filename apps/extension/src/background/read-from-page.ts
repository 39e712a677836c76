import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

import { readField } from './read-field.ts';

const maxText = 8192;
const textSchema = z.string().check(z.maxLength(maxText));

/** The text as far as the check takes any; what is no text, or too long for a URL, is none. */
export function pageText(raw: unknown): string {
  const parsed = textSchema.safeParse(raw);
  return parsed.success ? parsed.data : '';
}

/** What the user means in the page in front. To be called on their gesture, which grants access. */
export async function readFromPage(tabId: number, frameId: number): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: readField,
    });
    return pageText(answer?.result);
  } catch {
    // The browser lets no extension into its own pages and the web store.
    return '';
  }
}
