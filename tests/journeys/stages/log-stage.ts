import type { PopupActions } from '../popup-actions.ts';
import { openDesk } from './desk-stage.ts';
import { openSeededStage, type SeededStage } from './seeded-stage.ts';

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
  const desk = await openDesk(stage, stage.popup);
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
