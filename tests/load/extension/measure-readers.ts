import type { Frame, Page } from 'puppeteer-core';
import { readAppsflyerPage } from '../../../apps/extension/src/dashboards/appsflyer/read-appsflyer-page.ts';
import { outlineLimits } from '../../../apps/extension/src/dashboards/lists/list-page.ts';
import { readOutline } from '../../../apps/extension/src/dashboards/lists/read-outline.ts';
import { labelsOf } from '../../../apps/extension/src/dashboards/lists/understand-outline.ts';
import {
  anyListReader,
  readersOf,
  type PageReader,
} from '../../../apps/extension/src/dashboards/page-readers.ts';
import {
  readPostbackUrls,
  urlLimits,
} from '../../../apps/extension/src/dashboards/read-postback-urls.ts';
import { platforms } from '@trackside/core';
import { openFixtureBrowser } from '../../dashboards/open-fixture.ts';
import { enlargePage } from './reader-page.ts';

export interface ReaderTimes {
  readonly name: string;
  /** Milliseconds for a page of 5,000 elements with all its frames, one a round. */
  readonly times: readonly number[];
}

const rounds = 20;

/** A reader as it is sent into a page. */
interface Scan {
  readonly name: string;
  readonly call: string;
  /** Only the page itself, not its frames. */
  readonly topOnly: boolean;
}

function scanOf(reader: PageReader): Scan {
  switch (reader.kind) {
    case 'mapping':
      return {
        name: reader.id,
        call: `(${String(readAppsflyerPage)})(${JSON.stringify(reader.labels)})`,
        topOnly: true,
      };
    case 'lists': {
      const labels = JSON.stringify(labelsOf(reader.pages));
      const call = `(${String(readOutline)})(${labels}, ${JSON.stringify(outlineLimits)})`;
      return { name: reader.id, call, topOnly: false };
    }
  }
}

const urls: Scan = {
  name: 'postback-urls',
  call: `(${String(readPostbackUrls)})(${JSON.stringify(urlLimits)})`,
  topOnly: false,
};

/** Milliseconds that each round takes in one frame; the first, in which code is compiled, too. */
async function timesIn(frame: Frame, { call }: Scan): Promise<number[]> {
  const times: unknown = await frame.evaluate(
    `(() => {
      const times = [];
      for (let round = 0; round < ${rounds}; round += 1) {
        const started = performance.now();
        ${call};
        times.push(performance.now() - started);
      }
      return times;
    })()`,
  );
  if (!Array.isArray(times)) throw new Error('The page gave no times.');
  return times.map(Number);
}

async function timesOf(page: Page, scan: Scan): Promise<ReaderTimes> {
  const frames = scan.topOnly ? [page.mainFrame()] : page.frames();
  const each = await Promise.all(frames.map((frame) => timesIn(frame, scan)));
  const sum = (round: number) => each.reduce((all, times) => all + (times[round] ?? 0), 0);
  return { name: scan.name, times: Array.from({ length: rounds }, (_, round) => sum(round)) };
}

/** What every reader costs a page of 5,000 elements, shadow roots and a frame among them. */
export async function measureReaders(): Promise<ReaderTimes[]> {
  await using browser = await openFixtureBrowser('dashboard.test');
  const page = await browser.open('adjust-events.html');
  const elements = await enlargePage(page);
  if (elements < 5000) throw new Error(`The page has only ${elements} elements.`);
  const readers = [...platforms.flatMap(({ id }) => readersOf(id)), anyListReader];
  const found: ReaderTimes[] = [];
  for (const scan of [urls, ...readers.map(scanOf)]) found.push(await timesOf(page, scan));
  return found;
}
