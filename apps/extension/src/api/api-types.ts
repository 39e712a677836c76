import type { AppRouter } from '@trackside/server/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>;
type Inputs = inferRouterInputs<AppRouter>;

export type Offer = Outputs['offers']['list'][number];
export type OfferWithEvents = Outputs['offers']['get'];
export type OfferEvent = OfferWithEvents['events'][number];
export type PostbackRow = Outputs['postbacks']['list']['items'][number];
export type EventInput = Inputs['events']['create'];
export type ReportRow = Outputs['reports']['summary'][number];
export type ReportQuestion = Inputs['reports']['summary'];
export type Alert = Outputs['alerts']['list']['items'][number];
export type Webhook = Outputs['alerts']['webhooks']['list'][number];
