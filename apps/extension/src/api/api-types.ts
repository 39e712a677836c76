import type { TrackerWords } from '@trackside/core';
import type { AppRouter } from '@trackside/server/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>;
type Inputs = inferRouterInputs<AppRouter>;

/** There in local mode: by what the tracker knows the event, as it was typed; null where it was not. */
interface TypedId {
  readonly trackerId?: string | null;
}

type ServerOffer = Outputs['offers']['get'];

export type Offer = Outputs['offers']['list'][number];
export type OfferEvent = ServerOffer['events'][number] & TypedId;
export type OfferWithEvents = Omit<ServerOffer, 'events'> & {
  readonly events: readonly OfferEvent[];
};
export type PostbackRow = Outputs['postbacks']['list']['items'][number];
export type EventInput = Inputs['events']['create'] & TypedId;
export type OwnPayout = Outputs['affiliates']['payouts'][number];
export type LogQuestion = Exclude<Inputs['postbacks']['counts'], void>;
export type CodeCount = Outputs['postbacks']['counts'][number];
export type WhyView = Outputs['postbacks']['why'];
export type RepairInput = Inputs['postbacks']['previewRepair'];
export type RepairPreview = Outputs['postbacks']['previewRepair'];
export type RepairOutcome = Outputs['postbacks']['repair']['outcomes'][number];
export type WhyShare = Outputs['postbacks']['shares'][number];
export type ReportRow = Outputs['reports']['summary'][number];
export type ReportQuestion = Inputs['reports']['summary'];
export type OfferChange = Outputs['offers']['history']['items'][number];
export type OfferMapping = Outputs['offers']['mappingAt'];
export type OfferUpdate = Inputs['offers']['update'];
export type Alert = Outputs['alerts']['list']['items'][number];
export type Webhook = Outputs['alerts']['webhooks']['list'][number];

/** The account's own token and where every postback URL begins; in local mode the tracker's, with its words. */
export type Account = Outputs['global']['get'] & { readonly words?: TrackerWords | null };
