import type { Page } from 'puppeteer-core';

/**
 * What does not fit: a page that scrolls sideways, elements that reach beyond its width, and texts that
 * are larger than their box. A name that is cut on purpose says itself whole in a tooltip.
 */
export function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    // What is drawn out of its box on purpose: a bar over the whole width below a form.
    const drawnOut = [...document.body.querySelectorAll('*')].filter((element) =>
      getComputedStyle(element).marginInlineEnd.startsWith('-'),
    );
    const wide = document.scrollingElement?.scrollWidth ?? 0;
    if (wide > innerWidth) found.push(`the page is ${wide} wide and shows ${innerWidth}`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const { left, right, width } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const unseen = width <= 1 || style.clipPath === 'inset(50%)' || element.closest('svg');
      if (unseen || !element.checkVisibility({ visibilityProperty: true })) continue;
      // Reading the text lays it out: only what is told of is read.
      const tell = (what: string) =>
        found.push(`${what}: <${element.localName}> “${element.innerText?.slice(0, 40)}”`);
      if (left < -0.5 || right > innerWidth + 0.5) tell('beyond the edge');
      const typed = element.matches('input, textarea, select');
      const meant = style.textOverflow === 'ellipsis' && element.closest('[title]') !== null;
      const passedOver = typed || meant || style.display === 'inline';
      const drawn = drawnOut.some((one) => element.contains(one));
      if (!passedOver && !drawn && element.scrollWidth > element.clientWidth + 1) {
        tell('too large for its box');
      }
    }
    return found;
  });
}
