import { anyListPages } from '../lists/any-list-pages.ts';
import { outlineLimits } from '../lists/list-page.ts';
import { pointedColumns } from '../lists/pointed-columns.ts';
import { readOutline } from '../lists/read-outline.ts';
import { labelsOf } from '../lists/understand-outline.ts';
import {
  outlineSchema,
  pointedColumnsSchema,
  pointingSchema,
  type PointedColumns,
} from '../page-reading.ts';
import { runInTab, type PageFailure } from '../read-from-tab.ts';
import { pointAtList, pointingState, type PointingWords } from './point-at-list.ts';

/** How far pointing has come, and what was chosen. */
export type PointingAnswer =
  | PointedColumns
  | PageFailure
  | { readonly kind: 'pointing' }
  /** The user pressed Escape, or the page was loaded anew. */
  | { readonly kind: 'ended' };

/** Lets the user point at a list in the tab; false where the browser lets nobody in. */
export async function startPointing(tabId: number, words: PointingWords): Promise<boolean> {
  const answers = await runInTab(tabId, {
    func: pointAtList,
    args: [words],
    schema: pointingSchema,
    allFrames: false,
  });
  return answers !== null;
}

/** Asks the tab what the user has pointed at by now. */
export async function askPointing(tabId: number): Promise<PointingAnswer> {
  const states = await runInTab(tabId, {
    func: pointingState,
    args: [],
    schema: pointingSchema,
    allFrames: false,
  });
  if (states === null) return { kind: 'no-access' };
  if (states[0] === 'pointing') return { kind: 'pointing' };
  if (states[0] !== 'chosen') return { kind: 'ended' };
  const outlines = await runInTab(tabId, {
    func: readOutline,
    args: [[], outlineLimits],
    schema: outlineSchema,
    allFrames: false,
  });
  const [outline] = outlines ?? [];
  const columns = outline === undefined ? null : pointedColumns(outline, labelsOf(anyListPages));
  const parsed = pointedColumnsSchema.safeParse(columns);
  return parsed.success ? parsed.data : { kind: 'not-understood', missing: [] };
}
