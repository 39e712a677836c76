import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';

import { mappingReaders } from './mapping-readers.ts';
import {
  mappingReadingSchema,
  postbackUrlsSchema,
  type FoundUrl,
  type MappingReading,
} from './page-reading.ts';
import { readPostbackUrls } from './read-postback-urls.ts';

/** Why a page could not be read. */
export type PageFailure =
  /** The browser lets no extension in, or the tab is gone. */
  | { readonly kind: 'no-access' }
  /** The page answered something that is no reading. */
  | { readonly kind: 'not-understood'; readonly missing: readonly string[] };

export type MappingAnswer = Extract<MappingReading, { kind: 'read' }> | PageFailure;

export type UrlsAnswer =
  | { readonly kind: 'read'; readonly found: readonly FoundUrl[]; readonly more: number }
  | PageFailure;

async function run<Schema extends z.ZodMiniType>(
  tabId: number,
  options: { readonly read: () => unknown; readonly schema: Schema; readonly allFrames: boolean },
): Promise<z.infer<Schema>[] | null> {
  try {
    const answers = await browser.scripting.executeScript({
      target: { tabId, allFrames: options.allFrames },
      func: options.read,
    });
    return answers.flatMap(({ result }) => {
      const parsed = options.schema.safeParse(result);
      return parsed.success ? [parsed.data] : [];
    });
  } catch {
    // The browser refuses its own pages, the web store, and tabs whose permission has ended.
    return null;
  }
}

/** Reads the event mapping that the tab shows. To be called on the user's click, which grants access. */
export async function readMapping(tabId: number, platformId: string): Promise<MappingAnswer> {
  const read = mappingReaders.get(platformId);
  if (read === undefined) return { kind: 'not-understood', missing: [] };
  const answers = await run(tabId, { read, schema: mappingReadingSchema, allFrames: false });
  if (answers === null) return { kind: 'no-access' };
  return answers[0] ?? { kind: 'not-understood', missing: [] };
}

/** Lists what looks like a postback URL in the tab and its frames. To be called on the user's click. */
export async function readUrls(tabId: number): Promise<UrlsAnswer> {
  const schema = postbackUrlsSchema;
  const answers = await run(tabId, { read: readPostbackUrls, schema, allFrames: true });
  if (answers === null) return { kind: 'no-access' };
  if (answers.length === 0) return { kind: 'not-understood', missing: [] };
  const found = answers.flatMap((answer) => answer.found);
  return {
    kind: 'read',
    found: found.filter((one, at) => found.findIndex(({ text }) => text === one.text) === at),
    more: answers.reduce((sum, answer) => sum + answer.more, 0),
  };
}
