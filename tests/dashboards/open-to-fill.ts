import type { Page } from 'puppeteer-core';
import { fillPage, type FillAct } from '../../apps/extension/src/fill/fill-page.ts';
import type { FixtureBrowser } from './open-fixture.ts';

export interface PageToFill {
  readonly page: Page;
  /** Acts as the extension does: in a world of its own, which the page’s own changes do not reach. */
  act(act: FillAct): Promise<unknown>;
}

/** A saved page, and a world beside its own in which it can be filled. */
export async function openToFill(browser: FixtureBrowser, file: string): Promise<PageToFill> {
  const page = await browser.open(file);
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'extension' };
  const { executionContextId } = await session.send('Page.createIsolatedWorld', world);
  return {
    page,
    async act(act) {
      const { result } = await session.send('Runtime.evaluate', {
        expression: `(${fillPage.toString()})(${JSON.stringify(act)})`,
        contextId: executionContextId,
        returnByValue: true,
      });
      return result.value;
    },
  };
}
