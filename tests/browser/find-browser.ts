import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Browser, getInstalledBrowsers } from '@puppeteer/browsers';

/** Where a browser of the tests' own is kept when the machine has none. */
export const browserCache = join(import.meta.dirname, '..', '.cache', 'browsers');

export interface BrowserKind {
  /** As people call it. */
  readonly name: string;
  /** The environment's name for the program to drive. */
  readonly variable: string;
  /** What it says of itself when it is asked for its version. */
  readonly says: RegExp;
  readonly download: Browser;
  /** Debian's packages. */
  readonly packages: readonly string[];
  readonly usualPlaces: readonly string[];
}

export const chromium: BrowserKind = {
  name: 'Chromium or Chrome',
  variable: 'CHROMIUM',
  says: /chrom/i,
  download: Browser.CHROME,
  packages: ['chromium', 'fonts-dejavu-core'],
  usualPlaces: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

export const firefox: BrowserKind = {
  name: 'Firefox',
  variable: 'FIREFOX',
  says: /mozilla firefox/i,
  download: Browser.FIREFOX,
  packages: ['firefox-esr'],
  usualPlaces: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** What ran once is not asked again: each asking starts a browser. */
const known = new Set<string>();

/** Whether a program is there and runs: a file alone may be a broken link, or a browser without its libraries. */
function runs(program: string, says: RegExp): boolean {
  // Chrome on Windows has no answer to --version: it would open a window.
  if (process.platform === 'win32') return existsSync(program);
  const question = `${program}\0${says.source}`;
  if (known.has(question)) return true;
  const { status, stdout } = spawnSync(program, ['--version'], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  const answers = status === 0 && says.test(stdout);
  if (answers) known.add(question);
  return answers;
}

/** The browser that the tests drive: its variable names it, else an installed one; null if there is none. */
export async function findBrowser(
  kind: BrowserKind,
  places: readonly string[] = kind.usualPlaces,
): Promise<string | null> {
  const named = process.env[kind.variable];
  if (named !== undefined && named !== '') {
    if (runs(named, kind.says)) return named;
    throw new Error(
      `${kind.variable} names ${named}, which does not run as ${kind.name}: correct it, or leave it unset.`,
    );
  }
  const downloaded = (await getInstalledBrowsers({ cacheDir: browserCache }))
    .filter(({ browser }) => browser === kind.download)
    .map(({ executablePath }) => executablePath);
  return [...places, ...downloaded].find((program) => runs(program, kind.says)) ?? null;
}

/** As {@link findBrowser}, but it fails without a browser: a browser test is never skipped. */
export async function requireBrowser(kind: BrowserKind): Promise<string> {
  const browser = await findBrowser(kind);
  if (browser === null) {
    throw new Error(`No ${kind.name} found. Install one, or name its program in ${kind.variable}.`);
  }
  return browser;
}
