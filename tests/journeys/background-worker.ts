import type { WebWorker } from 'puppeteer-core';
import type { Stage } from './stages/stage.ts';

/** The extension's background, as it runs in the browser. */
export async function backgroundOf({ browser }: Pick<Stage, 'browser'>): Promise<WebWorker> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (worker === null) throw new Error('The background does not run.');
  return worker;
}
