import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/**
 * What axe objects to on the page as it is now: rule and place, one line each. `colours`: contrast
 * alone. Colours that are on their way to others are waited for: nobody reads them.
 */
export async function findBarriers(page: Page, which?: 'colours'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (coloursAlone) => {
    const underWay = document
      .getAnimations()
      .filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(underWay.map(({ finished }) => finished));
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      ...(coloursAlone ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}),
      // A popup has no room for landmarks around every part.
      rules: { region: { enabled: false } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  }, which === 'colours');
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
