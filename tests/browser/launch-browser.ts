import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromium, requireBrowser } from './find-browser.ts';

/** Keep Chromium from calling anybody, so that a test sees only what it served itself. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A window that fades in is drawn again and again: that took a fifth of what a popup takes.
  '--wm-window-animations-disabled',
  // On a small screen the popup would be squeezed.
  '--screen-info={1400x1000}',
  '--window-size=1300,950',
];

export interface LaunchOptions {
  /** The folder of a built extension to load. */
  readonly extension?: string;
  /** Host names that are served from a loopback port, e.g. `hq1.appsflyer.com` → 40123. */
  readonly hosts?: Readonly<Record<string, number>>;
  readonly colorScheme?: 'light' | 'dark';
  /** What the browser itself speaks, e.g. `ar`; English, if left out. */
  readonly language?: string;
  /** Takes any certificate, as of a page over https that is served from here. */
  readonly anyCertificate?: boolean;
  /** The file in which the browser keeps every request that leaves it, complete once it is closed. */
  readonly netLog?: string;
}

export type LaunchedBrowser = Browser & AsyncDisposable;

/** A real browser with a new, empty profile, gone without a trace when it is disposed. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<LaunchedBrowser> {
  const executablePath = await requireBrowser(chromium);
  const profile = await mkdtemp(join(tmpdir(), 'trackside-profile-'));
  const rules = Object.entries(options.hosts ?? {}).map(
    ([host, port]) => `MAP ${host} 127.0.0.1:${port}`,
  );
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  const launching = puppeteer.launch({
    executablePath,
    pipe: true,
    userDataDir: profile,
    // On Linux the environment decides, elsewhere the flag.
    env: { ...process.env, LANGUAGE: options.language ?? 'en' },
    ...(options.extension === undefined ? {} : { enableExtensions: [options.extension] }),
    args: [
      ...quiet,
      `--lang=${options.language ?? 'en'}`,
      ...(rules.length === 0 ? [] : [`--host-resolver-rules=${rules.join(',')}`]),
      ...(options.netLog === undefined ? [] : [`--log-net-log=${options.netLog}`]),
      ...(options.anyCertificate === true ? ['--ignore-certificate-errors'] : []),
      ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ],
  });
  const browser = await launching.catch(async (error: unknown) => {
    await removeProfile();
    throw error;
  });
  return Object.assign(browser, {
    async [Symbol.asyncDispose]() {
      try {
        await browser.close();
      } finally {
        await removeProfile();
      }
    },
  });
}
