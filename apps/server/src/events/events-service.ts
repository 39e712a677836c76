import type { MappedParameter, PriceRule, Result } from '@trackside/core';
import type { Caller } from '../access/access-service.ts';
import type { RefusalReason } from '../errors.ts';
import type { TypedPrice } from '../trpc/inputs.ts';
import type { InputIssue } from '../trpc/refuse.ts';

/** An event as the API shows it. */
export interface EventView {
  readonly id: number;
  readonly offerId: number;
  readonly name: string;
  readonly revenue: PriceRule;
  readonly payout: PriceRule;
  readonly allowMultiple: boolean;
  readonly parameters: readonly MappedParameter[];
  readonly archivedAt: string | null;
  readonly createdAt: string;
}

export interface EventFields {
  readonly name: string;
  readonly revenue: PriceRule;
  readonly payout: PriceRule;
  readonly allowMultiple: boolean;
  readonly parameters: readonly MappedParameter[];
}

/** A parameter as it was typed: null, as nothing, stands for no macro. */
interface TypedParameter {
  readonly name: string;
  readonly macro?: string | null | undefined;
}

/** What is to change, as it was typed; it is judged together with what stays. */
export interface EventChanges {
  readonly name?: string | undefined;
  readonly revenue?: TypedPrice | undefined;
  readonly payout?: TypedPrice | undefined;
  readonly allowMultiple?: boolean | undefined;
  readonly parameters?: readonly TypedParameter[] | undefined;
}

export type EventResult = Result<EventView, RefusalReason | readonly InputIssue[]>;

export interface EventsService {
  create(caller: Caller, offerId: number, fields: EventFields): Promise<EventResult>;
  list(
    offerId: number,
    includeArchived: boolean,
  ): Promise<Result<readonly EventView[], RefusalReason>>;
  update(caller: Caller, id: number, changes: EventChanges): Promise<EventResult>;
  archive(caller: Caller, id: number, archived: boolean): Promise<EventResult>;
}
