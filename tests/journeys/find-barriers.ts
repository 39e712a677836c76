import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe objects to on the page as it is now: rule and place, one line each. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      // A popup has no room for landmarks around every part.
      rules: { region: { enabled: false } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  });
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
