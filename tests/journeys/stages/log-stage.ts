import type { Page } from 'puppeteer-core';
import { actIn, type PopupActions } from '../popup-actions.ts';
import { openSeededStage, type SeededStage } from './seeded-stage.ts';
import { showClipboard } from './stage.ts';

export interface LogStage extends SeededStage {
  /** The full page at a desk's width, with the log open. */
  readonly desk: PopupActions;
  /** Sends a postback of the offer, as an advertiser does; answers its code. */
  send(parameters: Readonly<Record<string, string>>): Promise<string | null>;
  /** A new click with its conversion; answers its id. */
  convert(): Promise<string>;
}

/** The seeded stage with the full page on the log. */
export async function openLogStage(
  options: Parameters<typeof openSeededStage>[0] = {},
): Promise<LogStage> {
  const stage = await openSeededStage(options);
  const { api, url } = stage.server;
  const { secure } = await api.offers.get.query({ id: stage.offerId });
  const send: LogStage['send'] = async (parameters) => {
    const query = new URLSearchParams({ secure, ...parameters });
    const response = await fetch(`${url}/?${query.toString()}`);
    await response.arrayBuffer();
    return response.headers.get('postback-code');
  };
  const desk = actIn(await openDesk(stage));
  return {
    ...stage,
    desk,
    send,
    convert: async () => {
      const { transactionId } = await api.clicks.create.mutate({ offerId: stage.offerId });
      await send({ transaction_id: transactionId });
      return transactionId;
    },
  };
}

async function openDesk({ browser, popup }: SeededStage): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  await page.setViewport({ width: 1280, height: 860 });
  await page.goto(popup.page.url().replace(/popup\.html.*$/, 'workspace.html'));
  await showClipboard(page);
  return page;
}
