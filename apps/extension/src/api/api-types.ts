import type { AppRouter } from '@trackside/server/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>;
type Inputs = inferRouterInputs<AppRouter>;

export type Offer = Outputs['offers']['list'][number];
export type OfferWithEvents = Outputs['offers']['get'];
export type OfferEvent = OfferWithEvents['events'][number];
export type PostbackRow = Outputs['postbacks']['list']['items'][number];
export type EventInput = Inputs['events']['create'];
