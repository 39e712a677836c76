import type { Page } from 'puppeteer-core';
import { adjustPages } from '../../apps/extension/src/dashboards/adjust/adjust-pages.ts';
import { outlineLimits } from '../../apps/extension/src/dashboards/lists/list-page.ts';
import { readOutline } from '../../apps/extension/src/dashboards/lists/read-outline.ts';
import { labelsOf } from '../../apps/extension/src/dashboards/lists/understand-outline.ts';
import {
  readPostbackUrls,
  urlLimits,
} from '../../apps/extension/src/dashboards/read-postback-urls.ts';
import { openFixtureBrowser } from '../dashboards/open-fixture.ts';

export interface ReaderFigures {
  /** Milliseconds to find the postback URLs of a page of 5,000 elements. */
  readonly urls: number;
  /** Milliseconds to read the list of events on it. */
  readonly lists: number;
}

/** Milliseconds that a function takes inside the page, the median of some rounds. */
async function inPage(page: Page, call: string): Promise<number> {
  const times = await page.evaluate(
    `(() => {
      const times = [];
      for (let round = 0; round < 9; round += 1) {
        const started = performance.now();
        ${call};
        times.push(performance.now() - started);
      }
      return times.sort((a, b) => a - b);
    })()`,
  );
  return Array.isArray(times) ? Number(times[4]) : Number.NaN;
}

/** What the readers cost a page that has 5,000 elements, fifty of them with a URL. */
export async function measureReaders(): Promise<ReaderFigures> {
  await using browser = await openFixtureBrowser('dashboard.test');
  const page = await browser.open('adjust-events.html');
  await page.evaluate(() => {
    const body = document.querySelector('tbody');
    for (let n = 0; document.querySelectorAll('*').length < 5000; n += 1) {
      const row = document.createElement('tr');
      for (const text of [`event ${n}`, `token${n}`, 'No', 'Active']) {
        const cell = document.createElement('td');
        cell.textContent =
          n % 20 === 0 && text === 'No' ? `https://a.example/?secure=x&tid={${n}}` : text;
        row.append(cell);
      }
      body?.append(row);
    }
  });
  const urls = `(${String(readPostbackUrls)})(${JSON.stringify(urlLimits)})`;
  const labels = JSON.stringify(labelsOf(adjustPages));
  const lists = `(${String(readOutline)})(${labels}, ${JSON.stringify(outlineLimits)})`;
  return { urls: await inPage(page, urls), lists: await inPage(page, lists) };
}
