import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../browser/launch-browser.ts';
import { patienceMs } from '../browser/patience.ts';
import { servePages } from '../browser/serve-pages.ts';

export interface FixtureBrowser extends AsyncDisposable {
  /** Opens a saved page under the dashboard's own host name. */
  open(file: string): Promise<Page>;
}

/** One browser for a file of tests; the saved pages come from loopback, nothing else is reached. */
export async function openFixtureBrowser(host: string): Promise<FixtureBrowser> {
  const pages = await servePages();
  const browser = await launchBrowser({ hosts: { [host]: pages.port } });
  return {
    async open(file) {
      const page = await browser.newPage();
      page.setDefaultTimeout(patienceMs);
      // The hostile one is large, and loading it waits for its turn on a busy machine.
      page.setDefaultNavigationTimeout(1.5 * patienceMs);
      await page.goto(`http://${host}/${file}`);
      return page;
    },
    async [Symbol.asyncDispose]() {
      await browser[Symbol.asyncDispose]();
      await pages[Symbol.asyncDispose]();
    },
  };
}
