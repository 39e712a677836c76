import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension } from '../journeys/stage.ts';
import { actIn } from '../journeys/popup-actions.ts';
import { openSeededStage } from '../journeys/seeded-stage.ts';

export interface PopupFigures {
  /** Bytes, gzipped, of the scripts that opening the popup loads. */
  readonly opening: number;
  /** Bytes, gzipped, of all scripts, every screen included. */
  readonly all: number;
  /** Milliseconds from opening the popup to its first paint. */
  readonly firstPaint: number;
  /** Milliseconds from opening the popup to URLs that can be copied, the server's answers included. */
  readonly ready: number;
}

async function gzipped(file: string): Promise<number> {
  return gzipSync(await readFile(join(builtExtension, file)), { level: 9 }).length;
}

export async function measureScripts(): Promise<Pick<PopupFigures, 'opening' | 'all'>> {
  const page = await readFile(join(builtExtension, 'popup.html'), 'utf8');
  const opening = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file]) => file ?? '');
  const chunks = (await readdir(join(builtExtension, 'chunks'))).map((file) => `chunks/${file}`);
  const sum = async (files: readonly string[]) =>
    (await Promise.all(files.map(gzipped))).reduce((total, size) => total + size, 0);
  return {
    opening: await sum(opening),
    all: await sum(chunks.filter((file) => file.endsWith('.js'))),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Opens the true popup some times, connected and with an offer, and takes its own clock's word. */
export async function measurePopup(): Promise<PopupFigures> {
  await using stage = await openSeededStage();
  await stage.popup.page.close();
  const paints: number[] = [];
  const readies: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const popup = actIn(await stage.openPopup());
    await popup.page.waitForSelector('button[aria-label="Copy: Conversion URL"]');
    const [ready, paint] = await popup.page.evaluate(() => [
      performance.now(),
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    ]);
    readies.push(ready ?? 0);
    paints.push(paint ?? 0);
    await popup.page.close();
  }
  return { ...(await measureScripts()), firstPaint: median(paints), ready: median(readies) };
}
