import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { firefox, requireBrowser } from './find-browser.ts';

/** Under which our pages are found: Firefox draws a new one for each profile unless it is told one. */
const pagesId = '5f0c2a52-6d1b-4c8e-9a77-0d5c1f3b8e24';

const quiet = {
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

export interface FirefoxOptions {
  /** The folder of a built extension to load, and the id that its manifest gives it. */
  readonly extension: string;
  readonly extensionId: string;
}

export interface LaunchedFirefox extends AsyncDisposable {
  readonly browser: Browser;
  /** Opens one of the extension's own pages in a tab. */
  openPage(name: string): Promise<Page>;
  /** The tab that the extension has opened by itself with one of its pages. */
  openedPage(name: string): Promise<Page>;
}

const patienceMs = 20_000;
const pollMs = 100;

/**
 * Our page moves the tab into the extension's own process, where waiting for the navigation goes astray
 * and the tab may get a new handle: it is looked for until it stands there.
 */
async function openOwnPage(browser: Browser, url: string): Promise<Page> {
  const tab = await browser.newPage();
  tab.goto(url, { timeout: patienceMs }).catch(() => undefined);
  return findOwnPage(browser, url);
}

async function findOwnPage(browser: Browser, url: string): Promise<Page> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    for (const page of await browser.pages()) {
      const here = await page
        .evaluate(() => (document.querySelector('#root > *') === null ? '' : location.href))
        .catch(() => '');
      if (here === url) return page;
    }
    await setTimeout(pollMs);
  }
  throw new Error(`Firefox did not open ${url}.`);
}

/** A real Firefox with a new, empty profile and the extension in it. */
export async function launchFirefox(options: FirefoxOptions): Promise<LaunchedFirefox> {
  const executablePath = await requireBrowser(firefox);
  const profile = await mkdtemp(join(tmpdir(), 'trackside-firefox-'));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  const launching = puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir: profile,
    // The window's size holds: what would set a page's own is not in every Firefox that we drive.
    defaultViewport: null,
    // Without it Firefox lets nobody drive an extension's own pages.
    args: ['--remote-allow-system-access', '--width=1280', '--height=985'],
    extraPrefsFirefox: {
      ...quiet,
      // A host is given on the press alone: no driver presses Firefox's question.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [options.extensionId]: pagesId }),
      // To see what a Copy button really put there.
      'dom.events.testing.asyncClipboard': true,
    },
  });
  const browser = await launching.catch(async (error: unknown) => {
    await removeProfile();
    throw error;
  });
  const dispose = async (): Promise<void> => {
    try {
      await browser.close();
    } finally {
      await removeProfile();
    }
  };
  try {
    await browser.installExtension(options.extension);
  } catch (error) {
    await dispose();
    throw error;
  }
  const urlOf = (name: string): string => `moz-extension://${pagesId}/${name}`;
  return {
    browser,
    openPage: (name) => openOwnPage(browser, urlOf(name)),
    openedPage: (name) => findOwnPage(browser, urlOf(name)),
    [Symbol.asyncDispose]: dispose,
  };
}
