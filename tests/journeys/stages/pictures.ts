import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, ScreenshotOptions } from 'puppeteer-core';

const artifacts = join(import.meta.dirname, '..', '..', 'artifacts');

/** Pictures are for whoever looks at them: to draw them takes longer than much that is tested. */
const areWanted = process.env['TRACKSIDE_TEST_PICTURES'] === 'true';

async function draw(page: Page, name: string, options: ScreenshotOptions): Promise<void> {
  if (!areWanted) return;
  await mkdir(artifacts, { recursive: true });
  await page.screenshot({
    ...options,
    path: `${join(artifacts, name)}.png`,
    optimizeForSpeed: true,
  });
}

/** Draws the popup as it is now, at its real size, into the ignored folder `tests/artifacts`. */
export function screenshot(popup: Page, name: string): Promise<void> {
  return draw(popup, name, {
    // A headless window shows less of a popup than a screen does.
    clip: { x: 0, y: 0, width: 400, height: 600 },
    captureBeyondViewport: true,
  });
}

/** Draws a page in its whole length into the same folder. */
export function wholePage(page: Page, name: string): Promise<void> {
  // Beyond the viewport, a page that runs from right to left is drawn beside its place.
  return draw(page, name, { fullPage: true, captureBeyondViewport: false });
}

/** Draws what a window shows, and no more of the page, into the same folder. */
export function windowShot(page: Page, name: string): Promise<void> {
  return draw(page, name, { captureBeyondViewport: false });
}
