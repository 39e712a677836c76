import { join } from 'node:path';
import { startTestServer, type TestServer } from '@trackside/server/testing';
import type { Page } from 'puppeteer-core';
import {
  launchBrowser,
  type LaunchedBrowser,
  type LaunchOptions,
} from '../../browser/launch-browser.ts';
import { patienceMs } from '../../browser/patience.ts';
import { servePages } from '../../browser/serve-pages.ts';

const built = join(import.meta.dirname, '..', '..', '..', 'apps', 'extension', '.output');
export const builtExtension = join(built, 'chrome-mv3');
export const builtForFirefox = join(built, 'firefox-mv3');

export interface Stage extends AsyncDisposable {
  readonly browser: LaunchedBrowser;
  readonly server: TestServer;
  /** The page on which the toolbar button is pressed. */
  readonly dashboard: Page;
  /** The page that installing has opened; closed where the first run is over. */
  readonly firstRun: Page;
  /** Opens a saved dashboard page under a host name that the browser maps to it. */
  visit(host: string, page: string): Promise<void>;
  /** Presses the toolbar button: the true popup opens and is given activeTab for the dashboard. */
  openPopup(): Promise<Page>;
}

const dashboardHosts = [
  'hq1.appsflyer.com',
  'demo.everflowclient.io',
  'dash.example.test',
  // Named like what every object has.
  'constructor',
];

export interface StageOptions extends Pick<LaunchOptions, 'colorScheme' | 'language' | 'netLog'> {
  /** Where the first run stands; `skipped`, if left out. */
  readonly firstRun?: 'running' | 'skipped';
  /** Dashboards over https, as they are outside. */
  readonly secure?: boolean;
  /** The folder of another build than the one that is shipped. */
  readonly extension?: string;
}

/** A real server on a real database, a real browser with the built extension, and saved dashboards. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const { secure = false, extension = builtExtension, ...launch } = options;
  const pages = await servePages({ secure });
  const server = await startTestServer();
  const browser = await launchBrowser({
    ...launch,
    anyCertificate: secure,
    extension,
    hosts: Object.fromEntries(dashboardHosts.map((host) => [host, pages.port])),
  });
  const dashboard = (await browser.pages())[0] ?? (await browser.newPage());
  dashboard.setDefaultTimeout(patienceMs);
  const installed = await browser.waitForTarget((target) =>
    target.url().includes('first-run.html'),
  );
  const firstRun = await installed.asPage();
  // A target is there before its document; in the background nothing is drawn to wait for.
  await firstRun.waitForFunction(`document.querySelector('#root > *') !== null`, { polling: 50 });
  if (options.firstRun !== 'running') {
    await firstRun.evaluate(`chrome.storage.local.set({ 'first-run': 'skipped' })`);
    await firstRun.close();
  }
  return {
    browser,
    server,
    dashboard,
    firstRun,
    async visit(host, page) {
      await dashboard.goto(`${secure ? 'https' : 'http'}://${host}/${page}`);
      await dashboard.bringToFront();
    },
    async openPopup() {
      const [extension] = [...(await browser.extensions()).values()];
      if (extension === undefined) throw new Error('The extension is not loaded.');
      const opened = browser.waitForTarget((target) => target.url().includes('popup.html'));
      await dashboard.triggerExtensionAction(extension);
      const target = await opened;
      const popup = await target.asPage();
      await showClipboard(popup);
      popup.setDefaultTimeout(patienceMs);
      if (options.colorScheme !== undefined) {
        await popup.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: options.colorScheme },
        ]);
      }
      return popup;
    },
    async [Symbol.asyncDispose]() {
      await browser[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
      await pages[Symbol.asyncDispose]();
    },
  };
}

/** Lets a page of the extension tell what a Copy button really put there. */
export async function showClipboard(page: Page): Promise<void> {
  const origin = `chrome-extension://${new URL(page.url()).host}`;
  await page.browserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-write']);
}
