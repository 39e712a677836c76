import type {
  EventChanges,
  EventInput,
  InputIssue,
  MappedParameter,
  PriceRule,
  Result,
} from '@trackside/core';
import type { Caller } from '../access/access-service.ts';
import type { RefusalReason } from '../errors.ts';

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

export type EventResult = Result<EventView, RefusalReason | readonly InputIssue[]>;

export interface EventsService {
  create(caller: Caller, offerId: number, fields: EventInput): Promise<EventResult>;
  list(
    offerId: number,
    includeArchived: boolean,
  ): Promise<Result<readonly EventView[], RefusalReason>>;
  update(caller: Caller, id: number, changes: EventChanges): Promise<EventResult>;
  archive(caller: Caller, id: number, archived: boolean): Promise<EventResult>;
}
