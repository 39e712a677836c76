import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestServer, type TestServer } from '@trackside/server/testing';
import type { Page } from 'puppeteer-core';
import {
  launchBrowser,
  type LaunchedBrowser,
  type LaunchOptions,
} from '../browser/launch-browser.ts';
import { servePages } from '../browser/serve-pages.ts';

const built = join(import.meta.dirname, '..', '..', 'apps', 'extension', '.output');
export const builtExtension = join(built, 'chrome-mv3');
export const builtForFirefox = join(built, 'firefox-mv3');
const artifacts = join(import.meta.dirname, '..', 'artifacts');

export interface Stage extends AsyncDisposable {
  readonly browser: LaunchedBrowser;
  readonly server: TestServer;
  /** The page on which the toolbar button is pressed. */
  readonly dashboard: Page;
  /** Opens a saved dashboard page under a host name that the browser maps to it. */
  visit(host: string, page: string): Promise<void>;
  /** Presses the toolbar button: the true popup opens and is given activeTab for the dashboard. */
  openPopup(): Promise<Page>;
}

const dashboardHosts = ['hq1.appsflyer.com', 'demo.everflowclient.io', 'dash.example.test'];

/** A real server on a real database, a real browser with the built extension, and saved dashboards. */
export async function openStage(options: Pick<LaunchOptions, 'colorScheme'> = {}): Promise<Stage> {
  const pages = await servePages();
  const server = await startTestServer();
  const browser = await launchBrowser({
    ...options,
    extension: builtExtension,
    hosts: Object.fromEntries(dashboardHosts.map((host) => [host, pages.port])),
  });
  const dashboard = (await browser.pages())[0] ?? (await browser.newPage());
  return {
    browser,
    server,
    dashboard,
    async visit(host, page) {
      await dashboard.goto(`http://${host}/${page}`);
      await dashboard.bringToFront();
    },
    async openPopup() {
      const [extension] = [...(await browser.extensions()).values()];
      if (extension === undefined) throw new Error('The extension is not loaded.');
      const opened = browser.waitForTarget((target) => target.url().includes('popup.html'));
      await dashboard.triggerExtensionAction(extension);
      const target = await opened;
      // To see what a Copy button really put there.
      await browser
        .defaultBrowserContext()
        .overridePermissions(`chrome-extension://${new URL(target.url()).host}`, [
          'clipboard-read',
          'clipboard-write',
        ]);
      const popup = await target.asPage();
      popup.setDefaultTimeout(15_000);
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

/** Writes the popup as it is now, at its real size, into the ignored folder `tests/artifacts`. */
export async function screenshot(popup: Page, name: string): Promise<void> {
  await mkdir(artifacts, { recursive: true });
  await popup.screenshot({
    path: `${join(artifacts, name)}.png`,
    // A headless window shows less of a popup than a screen does.
    clip: { x: 0, y: 0, width: 400, height: 600 },
    captureBeyondViewport: true,
  });
}
