import type { Page } from 'puppeteer-core';
import { openSeededStage, type SeededStage } from '../../journeys/stages/seeded-stage.ts';

export interface PopupTimes {
  /** Milliseconds from the start of the popup's document to URLs that can be copied, one an opening. */
  readonly ready: readonly number[];
  /** To the first paint. */
  readonly firstPaint: readonly number[];
}

export interface PopupFigures {
  readonly fewOffers: PopupTimes;
  readonly manyOffers: PopupTimes;
}

const openings = 20;
const manyOffers = 1000;
const patienceMs = 15_000;

/** When URLs could be copied, by the popup's own clock. Fails where the popup shows anything else. */
export async function whenReady(popup: Page): Promise<{ ready: number; firstPaint: number }> {
  const times = () =>
    popup.evaluate(() => {
      const [ready] = performance.getEntriesByName('urls-shown');
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const button = document.querySelector('button[aria-label="Copy: Conversion URL"]:enabled');
      const alert = document.querySelector('[role="alert"]')?.textContent ?? null;
      if (alert !== null) return { alert };
      if (ready === undefined || paint === undefined || button === null) return null;
      return {
        ready: Math.max(ready.startTime, paint.startTime),
        firstPaint: paint.startTime,
      };
    });
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    const found = await times();
    if (found !== null && 'alert' in found) {
      throw new Error(`The popup shows an error in the place of its URLs: ${found.alert}`);
    }
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The popup has shown no URL that can be copied within ${patienceMs / 1000} s.`);
}

async function openOften(stage: SeededStage): Promise<PopupTimes> {
  const [ready, firstPaint]: [number[], number[]] = [[], []];
  // The first opening is the cold one.
  for (let opening = 0; opening <= openings; opening += 1) {
    const popup = await stage.openPopup();
    const times = await whenReady(popup);
    // What it fetches meanwhile is the next opening's kept answer.
    await popup.waitForNetworkIdle({ idleTime: 200 });
    await popup.close();
    if (opening === 0) continue;
    ready.push(times.ready);
    firstPaint.push(times.firstPaint);
  }
  return { ready, firstPaint };
}

async function addOffers({ server }: SeededStage, count: number): Promise<void> {
  for (let n = 1; n < count; n += 1) {
    await server.api.offers.create.mutate({
      name: `Offer ${n}`,
      currency: 'USD',
      destinationUrl: 'https://app.example.com/id1?clickid={transaction_id}',
      revenue: { type: 'CPA', value: '5.00' },
      payout: { type: 'CPA', value: '3.50' },
    });
  }
}

/** Opens the true popup again and again, connected, first with one offer and then with a thousand. */
export async function measurePopup(): Promise<PopupFigures> {
  await using stage = await openSeededStage();
  await stage.popup.page.close();
  const fewOffers = await openOften(stage);
  await addOffers(stage, manyOffers);
  return { fewOffers, manyOffers: await openOften(stage) };
}
