import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';

import { withCanonicalWords } from './appsflyer/canonical-words.ts';
import { readAppsflyerPage } from './appsflyer/read-appsflyer-page.ts';
import { outlineLimits } from './lists/list-page.ts';
import { readOutline } from './lists/read-outline.ts';
import { labelsOf, understandOutline } from './lists/understand-outline.ts';
import type { PageReader } from './page-readers.ts';
import {
  mappingReadingSchema,
  outlineSchema,
  postbackUrlsSchema,
  type EventList,
  type FoundUrl,
  type MappingReading,
  type MappingTable,
  type NotUnderstood,
} from './page-reading.ts';
import { readPostbackUrls, urlLimits } from './read-postback-urls.ts';

/** Why a page could not be read. */
export type PageFailure =
  /** The browser lets no extension in, or the tab is gone. */
  | { readonly kind: 'no-access' }
  /** The page answered something that is no reading. */
  | { readonly kind: 'not-understood'; readonly missing: readonly string[] };

export type PageAnswer = MappingTable | EventList | PageFailure;

export type UrlsAnswer =
  | {
      readonly kind: 'read';
      readonly found: readonly FoundUrl[];
      readonly more: number;
      readonly cut: boolean;
    }
  | PageFailure;

interface Injection<Args extends unknown[], Schema extends z.ZodMiniType> {
  /** Sent into the page as text: it refers to nothing outside itself. */
  readonly func: (...args: Args) => unknown;
  readonly args: Args;
  readonly schema: Schema;
  readonly allFrames: boolean;
}

/** What a function answers in the frames of a tab, as far as it fits the schema; null without access. */
export async function runInTab<Args extends unknown[], Schema extends z.ZodMiniType>(
  tabId: number,
  { func, args, schema, allFrames }: Injection<Args, Schema>,
): Promise<z.infer<Schema>[] | null> {
  try {
    const target = { tabId, allFrames };
    const answers = await browser.scripting.executeScript({ target, func, args });
    return answers.flatMap(({ result }) => {
      const parsed = schema.safeParse(result);
      return parsed.success ? [parsed.data] : [];
    });
  } catch {
    // The browser refuses its own pages, the web store, and tabs whose permission has ended.
    return null;
  }
}

/**
 * Reads the names that the tab shows by the first of these readers that understands its page. To be
 * called on the user's click, which grants access.
 */
export async function readNames(
  tabId: number,
  readers: readonly PageReader[],
): Promise<PageAnswer> {
  let failure: NotUnderstood | null = null;
  for (const reader of readers) {
    const answer = await readBy(tabId, reader);
    if (answer === null) return { kind: 'no-access' };
    if (answer.kind !== 'not-understood') return answer;
    failure ??= answer;
  }
  return failure ?? { kind: 'not-understood', missing: [] };
}

async function readBy(
  tabId: number,
  reader: PageReader,
): Promise<MappingReading | EventList | null> {
  switch (reader.kind) {
    case 'mapping': {
      const answers = await runInTab(tabId, {
        func: readAppsflyerPage,
        args: [reader.labels],
        schema: mappingReadingSchema,
        allFrames: false,
      });
      const answer = answers?.[0] ?? { kind: 'not-understood', missing: [] };
      if (answers === null) return null;
      return answer.kind === 'mapping' ? withCanonicalWords(answer) : answer;
    }
    case 'lists': {
      const outlines = await runInTab(tabId, {
        func: readOutline,
        args: [labelsOf(reader.pages), outlineLimits],
        schema: outlineSchema,
        allFrames: true,
      });
      return outlines === null ? null : understandOutline(outlines, reader.pages);
    }
  }
}

/**
 * Lists what looks like a postback URL in the tab and its frames; `readers` tell the event that one
 * belongs to. To be called on the user's click.
 */
export async function readUrls(tabId: number, readers: readonly PageReader[]): Promise<UrlsAnswer> {
  const [answers, names] = await Promise.all([
    runInTab(tabId, {
      func: readPostbackUrls,
      args: [urlLimits],
      schema: postbackUrlsSchema,
      allFrames: true,
    }),
    readNames(tabId, readers),
  ]);
  if (answers === null) return { kind: 'no-access' };
  if (answers.length === 0) return { kind: 'not-understood', missing: [] };
  const rows = names.kind === 'list' ? names.rows : [];
  const eventOf = (text: string): string | null => {
    const events = new Set(rows.filter(({ url }) => url === text).map(({ event }) => event));
    // One URL for several events says nothing of any of them.
    const [event = null] = events;
    return events.size === 1 ? event : null;
  };
  const found = answers.flatMap((answer) => answer.found);
  return {
    kind: 'read',
    found: found
      .filter((one, at) => found.findIndex(({ text }) => text === one.text) === at)
      .map((one) => ({ ...one, event: eventOf(one.text) })),
    more: answers.reduce((sum, answer) => sum + answer.more, 0),
    cut: answers.some((answer) => answer.cut),
  };
}
