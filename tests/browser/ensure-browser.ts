import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { browserCache, chromium, findBrowser, firefox, type BrowserKind } from './find-browser.ts';

function run(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'inherit' }).status === 0;
}

function installFromDebian({ packages }: BrowserKind): void {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

async function download(kind: BrowserKind): Promise<void> {
  const platform = detectBrowserPlatform();
  if (platform === undefined) return;
  try {
    const buildId = await resolveBuildId(kind.download, platform, 'stable');
    await install({ browser: kind.download, buildId, cacheDir: browserCache });
  } catch (error) {
    console.error(
      `${kind.name} could not be downloaded:`,
      error instanceof Error ? error.message : error,
    );
  }
}

/** From the nearest source to the farthest; each only when the one before gave nothing. */
async function ensureBrowser(kind: BrowserKind): Promise<boolean> {
  for (const fetchBrowser of [async () => installFromDebian(kind), () => download(kind)]) {
    if ((await findBrowser(kind)) !== null) return true;
    console.log(`No ${kind.name} for the tests yet: fetching one …`);
    await fetchBrowser();
  }
  return (await findBrowser(kind)) !== null;
}

for (const kind of [chromium, firefox]) {
  try {
    if (await ensureBrowser(kind)) continue;
    console.error(
      `The browser tests need ${kind.name}. Install one, or name its program in ${kind.variable}, and run again.`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  process.exitCode = 1;
}
