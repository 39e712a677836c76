import { spawnSync } from 'node:child_process';
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

/** Whether a program is there and runs: a file alone may be a broken link, or a browser without its libraries. */
function runs(program: string): boolean {
  // Chrome on Windows has no answer to --version: it would open a window.
  if (process.platform === 'win32') return existsSync(program);
  const { status, stdout } = spawnSync(program, ['--version'], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  return status === 0 && /chrom/i.test(stdout);
}

/** The browser that the tests drive: `CHROMIUM` names it, else an installed one; null if there is none. */
export async function findBrowser(places: readonly string[] = usualPlaces): Promise<string | null> {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (runs(named)) return named;
    throw new Error(
      `CHROMIUM names ${named}, which does not run as Chromium or Chrome: correct it, or leave it unset.`,
    );
  }
  const downloaded = await getInstalledBrowsers({ cacheDir: browserCache });
  const programs = [...places, ...downloaded.map(({ executablePath }) => executablePath)];
  return programs.find(runs) ?? null;
}

/** As {@link findBrowser}, but it fails without a browser: a browser test is never skipped. */
export async function requireBrowser(): Promise<string> {
  const browser = await findBrowser();
  if (browser === null) {
    throw new Error('No Chromium or Chrome found. Install one, or name its program in CHROMIUM.');
  }
  return browser;
}
