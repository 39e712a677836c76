import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { browserCache, findBrowser } from './find-browser.ts';

function run(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'inherit' }).status === 0;
}

function installFromDebian(): void {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  run('apt-get', ['update', '-qq']);
  run('apt-get', [
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    'chromium',
    'fonts-dejavu-core',
  ]);
}

async function download(): Promise<void> {
  const platform = detectBrowserPlatform();
  if (platform === undefined) return;
  try {
    const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
    await install({ browser: Browser.CHROME, buildId, cacheDir: browserCache });
  } catch (error) {
    console.error(
      'Chrome could not be downloaded:',
      error instanceof Error ? error.message : error,
    );
  }
}

/** From the nearest source to the farthest; each only when the one before gave nothing. */
async function ensureBrowser(): Promise<boolean> {
  for (const fetchBrowser of [async () => installFromDebian(), download]) {
    if ((await findBrowser()) !== null) return true;
    console.log('No browser for the tests yet: fetching one …');
    await fetchBrowser();
  }
  return (await findBrowser()) !== null;
}

try {
  if (!(await ensureBrowser())) {
    console.error(
      'The browser tests need Chromium or Chrome. Install one, or name its program in CHROMIUM, and run again.',
    );
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
