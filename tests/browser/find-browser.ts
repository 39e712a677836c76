import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getInstalledBrowsers } from '@puppeteer/browsers';

/** Where a browser of the tests' own is kept when the machine has none. */
export const browserCache = join(import.meta.dirname, '..', '.cache', 'browsers');

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser that the tests drive: `CHROMIUM` names it, else an installed one; null if there is none. */
export async function findBrowser(): Promise<string | null> {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const installed = usualPlaces.find((place) => existsSync(place));
  if (installed !== undefined) return installed;
  const [downloaded] = await getInstalledBrowsers({ cacheDir: browserCache });
  return downloaded?.executablePath ?? null;
}

/** As {@link findBrowser}, but it fails without a browser: a browser test is never skipped. */
export async function requireBrowser(): Promise<string> {
  const browser = await findBrowser();
  if (browser === null) {
    throw new Error('No Chromium or Chrome found. Install one, or name its program in CHROMIUM.');
  }
  return browser;
}
