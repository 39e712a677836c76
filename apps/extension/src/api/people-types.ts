import type { AppRouter } from '@trackside/server/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>;
type Inputs = inferRouterInputs<AppRouter>;

export type Role = Outputs['access']['whoami']['role'];
export type AccessToken = Outputs['access']['tokens']['list'][number];
export type Invitation = Outputs['access']['invitations']['list'][number];
export type Affiliate = Outputs['affiliates']['list']['items'][number];
export type OwnPayout = Outputs['affiliates']['payouts'][number];
export type AuditEntry = Outputs['audit']['list']['items'][number];
export type AuditQuestion = NonNullable<Inputs['audit']['list']>;
export type SetUpFormat = Inputs['setup']['export']['format'];
export type SetUpOutcome = Outputs['setup']['import'];
