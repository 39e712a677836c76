import type { Page } from 'puppeteer-core';
import {
  outlineLimits,
  type ListPage,
} from '../../apps/extension/src/dashboards/lists/list-page.ts';
import { readOutline } from '../../apps/extension/src/dashboards/lists/read-outline.ts';
import {
  labelsOf,
  understandOutline,
} from '../../apps/extension/src/dashboards/lists/understand-outline.ts';
import { outlineSchema } from '../../apps/extension/src/dashboards/page-reading.ts';

/** Reads an open page as the extension does: the reader in the page, its answer through the schema. */
export async function readLists(page: Page, pages: readonly ListPage[], limits = outlineLimits) {
  const answers = await Promise.all(
    page.frames().map((frame) => frame.evaluate(readOutline, labelsOf(pages), limits)),
  );
  return understandOutline(
    answers.map((answer) => outlineSchema.parse(answer)),
    pages,
  );
}
